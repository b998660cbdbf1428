//! All words of a frame turned before they are shown: names of texts in lists, tooltips, menus, buttons, fields.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Context, Galley, LayerId, Shape, Ui};

use super::{Base, is_needed, is_turned, lay_out};

/// What egui asks at the end of each frame.
#[derive(Debug, Default)]
pub struct Turning;

impl egui::Plugin for Turning {
    fn debug_name(&self) -> &'static str {
        "direction"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        turn(ui.ctx());
    }
}

fn turn(context: &Context) {
    let layers: Vec<LayerId> = context.memory(|memory| memory.layer_ids().collect());
    let mut found: Vec<Arc<Galley>> = Vec::new();
    context.graphics(|graphics| {
        for list in layers.iter().filter_map(|layer| graphics.get(*layer)) {
            for entry in list.all_entries() {
                collect(&entry.shape, &mut found);
            }
        }
    });
    if found.is_empty() {
        return;
    }
    let turned: HashMap<*const Galley, Arc<Galley>> = context.fonts_mut(|fonts| {
        let mut lay = |job| fonts.layout_job(job);
        found.iter().map(|galley| (Arc::as_ptr(galley), lay_out(&galley.job, Base::OfText, false, &mut lay).galley)).collect()
    });
    context.graphics_mut(|graphics| {
        for layer in layers {
            let Some(list) = graphics.get_mut(layer) else { continue };
            for place in 0..list.next_idx().0 {
                list.mutate_shape(egui::layers::ShapeIdx(place), |entry| replace(&mut entry.shape, &turned));
            }
        }
    });
}

fn collect(shape: &Shape, found: &mut Vec<Arc<Galley>>) {
    match shape {
        Shape::Text(text) if is_needed(&text.galley.job.text) && !is_turned(&text.galley) => found.push(Arc::clone(&text.galley)),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, found)),
        _ => {}
    }
}

fn replace(shape: &mut Shape, turned: &HashMap<*const Galley, Arc<Galley>>) {
    match shape {
        Shape::Text(text) => {
            if let Some(galley) = turned.get(&Arc::as_ptr(&text.galley)) {
                text.galley = Arc::clone(galley);
            }
        }
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|shape| replace(shape, turned)),
        _ => {}
    }
}
