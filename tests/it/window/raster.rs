//! Draws what egui made with the CPU alone: the same picture on every machine.

use std::collections::BTreeMap;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{Color32, ImageData, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// A renderer for tests.
#[derive(Default)]
pub struct Raster {
    textures: BTreeMap<TextureId, Texture>,
}

#[derive(Default)]
struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut changed: Vec<_> = delta.set.drain().collect();
        changed.sort_by_key(|(id, _)| *id);
        for (id, deltas) in changed {
            let texture = self.textures.entry(id).or_default();
            for delta in deltas {
                let ImageData::Color(part) = &delta.image;
                match delta.pos {
                    None => *texture = Texture { size: part.size, pixels: part.pixels.clone() },
                    Some([x, y]) => {
                        for row in 0..part.size[1] {
                            let to = (y + row) * texture.size[0] + x;
                            let from = row * part.size[0];
                            texture.pixels[to..to + part.size[0]].copy_from_slice(&part.pixels[from..from + part.size[0]]);
                        }
                    }
                }
            }
        }
        let free: std::collections::BTreeSet<TextureId> = delta.free.drain().collect();
        self.textures.retain(|id, _| !free.contains(id));
    }

    fn render(&mut self, context: &egui::Context, output: &egui::FullOutput) -> Result<RgbaImage, String> {
        let scale = context.pixels_per_point();
        let size = context.content_rect().size() * scale;
        let mut image = RgbaImage::from_pixel(size.x.round() as u32, size.y.round() as u32, Rgba([0, 0, 0, 255]));
        for clipped in context.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = Rect::from_min_max(
                (clipped.clip_rect.min.to_vec2() * scale).to_pos2(),
                (clipped.clip_rect.max.to_vec2() * scale).to_pos2(),
            );
            draw(mesh, texture, clip, scale, &mut image);
        }
        Ok(image)
    }
}

fn draw(mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32, image: &mut RgbaImage) {
    let left = clip.left().round().max(0.0);
    let top = clip.top().round().max(0.0);
    let right = clip.right().round().min(image.width() as f32);
    let bottom = clip.bottom().round().min(image.height() as f32);
    for corners in mesh.indices.chunks_exact(3) {
        let corner = |place: usize| &mesh.vertices[corners[place] as usize];
        let (a, mut b, mut c) = (corner(0), corner(1), corner(2));
        let mut area = edge(a, b, c.pos.x * scale, c.pos.y * scale, scale);
        if area == 0.0 {
            continue;
        }
        if area < 0.0 {
            (b, c, area) = (c, b, -area);
        }
        let xs = [a.pos.x, b.pos.x, c.pos.x].map(|x| x * scale);
        let ys = [a.pos.y, b.pos.y, c.pos.y].map(|y| y * scale);
        let (min_x, max_x) =
            (xs.into_iter().fold(right, f32::min).floor().max(left), xs.into_iter().fold(left, f32::max).ceil().min(right));
        let (min_y, max_y) =
            (ys.into_iter().fold(bottom, f32::min).floor().max(top), ys.into_iter().fold(top, f32::max).ceil().min(bottom));
        // Tests run without optimisation: what is the same for a whole triangle is worked out once.
        let one_color = [b, c].iter().all(|other| other.uv == a.uv && other.color == a.color);
        let flat = sample([a, b, c], [1.0, 0.0, 0.0], texture);
        let owned = [owns(b, c), owns(c, a), owns(a, b)];
        let steps = [across(b, c, scale), across(c, a, scale), across(a, b, scale)];
        let (from, to) = (min_x as u32, max_x.max(min_x) as u32);
        for y in min_y as u32..max_y.max(min_y) as u32 {
            let (px, py) = (from as f32 + 0.5, y as f32 + 0.5);
            let [mut w0, mut w1, mut w2] = [edge(b, c, px, py, scale), edge(c, a, px, py, scale), edge(a, b, px, py, scale)];
            let mut x = from;
            while x < to {
                let inside = (w0 > 0.0 || (w0 == 0.0 && owned[0]))
                    && (w1 > 0.0 || (w1 == 0.0 && owned[1]))
                    && (w2 > 0.0 || (w2 == 0.0 && owned[2]));
                if inside {
                    let source = if one_color {
                        flat
                    } else {
                        sample([a, b, c], [(w0 / area) as f32, (w1 / area) as f32, (w2 / area) as f32], texture)
                    };
                    blend(image.get_pixel_mut(x, y), source);
                }
                w0 += steps[0];
                w1 += steps[1];
                w2 += steps[2];
                x += 1;
            }
        }
    }
}

/// What `edge` grows by from one pixel to the next.
fn across(from: &Vertex, to: &Vertex, scale: f32) -> f64 {
    -f64::from((to.pos.y - from.pos.y) * scale)
}

/// Twice the area of the triangle of an edge and a point.
fn edge(from: &Vertex, to: &Vertex, x: f32, y: f32, scale: f32) -> f64 {
    let [ax, ay, bx, by] = [from.pos.x, from.pos.y, to.pos.x, to.pos.y].map(|value| f64::from(value * scale));
    (bx - ax) * (f64::from(y) - ay) - (by - ay) * (f64::from(x) - ax)
}

/// Of two triangles that share an edge, one draws the points on it.
fn owns(from: &Vertex, to: &Vertex) -> bool {
    let (dx, dy) = (to.pos.x - from.pos.x, to.pos.y - from.pos.y);
    dy < 0.0 || (dy == 0.0 && dx > 0.0)
}

fn sample(corners: [&Vertex; 3], weights: [f32; 3], texture: &Texture) -> [f32; 4] {
    let mix = |values: [f32; 3]| values[0] * weights[0] + values[1] * weights[1] + values[2] * weights[2];
    let across = mix(corners.map(|corner| corner.uv.x)) * texture.size[0] as f32;
    let down = mix(corners.map(|corner| corner.uv.y)) * texture.size[1] as f32;
    let column = across.floor().clamp(0.0, (texture.size[0] - 1) as f32) as usize;
    let row = down.floor().clamp(0.0, (texture.size[1] - 1) as f32) as usize;
    let texel = texture.pixels[row * texture.size[0] + column].to_array();
    let colors = corners.map(|corner| corner.color.to_array());
    [0, 1, 2, 3].map(|place: usize| mix(colors.map(|color| f32::from(color[place]))) * f32::from(texel[place]) / 255.0)
}

fn blend(pixel: &mut Rgba<u8>, source: [f32; 4]) {
    if source[3] >= 255.0 {
        *pixel = Rgba([source[0] as u8, source[1] as u8, source[2] as u8, 255]);
        return;
    }
    let rest = 1.0 - source[3] / 255.0;
    for (to, from) in pixel.0.iter_mut().zip(source).take(3) {
        *to = (from + f32::from(*to) * rest).round().clamp(0.0, 255.0) as u8;
    }
}
