//! Any JSON answer as tables: each list of objects is one, and says in its first columns whose it is. So every answer that programs can have
//! can be had as a table, and no field is left out.

use serde_json::{Map, Value};

use super::fate::Fate;
use super::table::{self, Cell, Column, Marked, Table};
use super::{ExportError, Form};
use crate::messages::Messages;

/// Fields that say whose a row is: they go along into the tables of what it holds.
const NAMES: [&str; 5] = ["symbol", "document", "paragraph", "view", "id"];

/// Places in a text, which a table has no use for: the words stand beside them.
const PLACES: [&str; 2] = ["range", "ranges"];

/// A table that is being filled: its name, and rows of named cells.
struct Filled {
    name: String,
    rows: Vec<Vec<(String, Cell)>>,
}

/// Writes a JSON answer in a form that holds tables. `main` is the list that the answer is about: it comes first, and CSV, which holds one table,
/// has it alone.
///
/// # Errors
/// When the form holds no tables, or a library refuses.
pub fn write(value: &Value, main: &str, title: &str, form: Form, messages: &Messages) -> Result<Vec<u8>, ExportError> {
    let mut tables = tables(value, main, title, messages);
    if form == Form::Csv {
        tables.truncate(1);
    }
    table::write(&tables, form, messages)
}

/// The tables of a JSON answer, the main one first; there is always one. Their heads are words; `messages` in the language of these.
#[must_use]
pub fn tables(value: &Value, main: &str, title: &str, messages: &Messages) -> Vec<Table> {
    let mut filled = vec![Filled { name: main.to_owned(), rows: Vec::new() }];
    if let Value::Object(fields) = value {
        below(fields, &[], &mut filled);
    }
    filled
        .into_iter()
        .enumerate()
        .filter(|(nth, own)| *nth == 0 || !own.rows.is_empty())
        .map(|(nth, own)| {
            let title = if nth == 0 { title.to_owned() } else { named(&own.name, messages) };
            shaped(own, title, messages)
        })
        .collect()
}

/// A field in words; one inside another under both names. A field without words of its own keeps its name.
fn named(field: &str, messages: &Messages) -> String {
    let word = |name: &str| messages.find(&format!("field-{}", name.replace('_', "-"))).unwrap_or_else(|| name.replace('_', " "));
    field.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Rows of named cells under the columns that occur, in the order in which they first do.
fn shaped(filled: Filled, title: String, messages: &Messages) -> Table {
    let mut names: Vec<String> = Vec::new();
    for (name, _) in filled.rows.iter().flatten() {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let width = |name: &str| {
        let longest = filled.rows.iter().flatten().filter(|(own, _)| own == name).map(|(_, cell)| cell.plain().len()).max();
        match longest.unwrap_or_default() {
            0..=16 => Column::narrow(named(name, messages)),
            17..=60 => Column::medium(named(name, messages)),
            _ => Column::wide(named(name, messages)),
        }
    };
    let columns = names.iter().map(|name| width(name)).collect();
    let rows = filled.rows.into_iter().map(|mut row| {
        let mut take = |name: &String| row.iter_mut().find(|(own, _)| own == name).map(|(_, cell)| std::mem::take(cell));
        names.iter().map(|name| take(name).unwrap_or_default()).collect()
    });
    let rows = rows.collect();
    Table { rows, ..Table::new(title, columns) }
}

/// The lists inside an object, each into its table.
fn below(fields: &Map<String, Value>, owner: &[(String, Cell)], filled: &mut Vec<Filled>) {
    for (name, value) in fields {
        match value {
            Value::Array(items) if is_list(items) => {
                for item in items {
                    if let Value::Object(fields) = item {
                        row(name, fields, owner, filled);
                    }
                }
            }
            Value::Object(fields) => below(fields, owner, filled),
            _ => {}
        }
    }
}

fn row(name: &str, fields: &Map<String, Value>, owner: &[(String, Cell)], filled: &mut Vec<Filled>) {
    let mut cells: Vec<(String, Cell)> = Vec::new();
    flat("", fields, &mut cells);
    let mut named: Vec<(String, Cell)> = owner.to_vec();
    for (name, cell) in cells.iter().filter(|(name, _)| NAMES.contains(&name.as_str())) {
        named.retain(|(own, _)| own != name);
        named.push((name.clone(), cell.clone()));
    }
    below(fields, &named, filled);
    let mut whole: Vec<(String, Cell)> =
        owner.iter().filter(|(own, _)| cells.iter().all(|(name, _)| name != own)).cloned().collect();
    whole.extend(cells);
    match filled.iter_mut().find(|own| own.name == name) {
        Some(own) => own.rows.push(whole),
        None => filled.push(Filled { name: name.to_owned(), rows: vec![whole] }),
    }
}

/// The values of an object; those of an object inside it under both names.
fn flat(before: &str, fields: &Map<String, Value>, cells: &mut Vec<(String, Cell)>) {
    for (name, value) in fields.iter().filter(|(name, _)| !PLACES.iter().any(|place| name.ends_with(place))) {
        let name = if before.is_empty() { name.clone() } else { format!("{before} {name}") };
        match value {
            Value::Object(fields) => flat(&name, fields, cells),
            Value::Array(items) if is_runs(items) => cells.push((name, Cell::Marked(items.iter().map(run).collect()))),
            Value::Array(items) if is_list(items) => {}
            Value::Array(items) => cells.push((name, items.iter().map(words).collect::<Vec<_>>().join("; ").into())),
            Value::Number(number) => cells.push((name, number.as_i64().map_or_else(|| number.to_string().into(), Cell::Number))),
            other => cells.push((name, words(other).into())),
        }
    }
}

/// A list of objects that is a table of its own.
fn is_list(items: &[Value]) -> bool {
    items.iter().any(Value::is_object) && !is_runs(items)
}

/// Words with their fates.
fn is_runs(items: &[Value]) -> bool {
    !items.is_empty() && items.iter().all(|item| item.get("op").is_some() && item.get("text").is_some())
}

fn run(item: &Value) -> Marked {
    let fate = match item["op"].as_str() {
        Some("removed") => Fate::Removed,
        Some("inserted") => Fate::Inserted,
        Some("brief") => Fate::Brief,
        Some("moved") => Fate::Moved,
        _ => Fate::Equal,
    };
    Marked { fate, text: words(&item["text"]) }
}

fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
