//! Which words changed inside a pair. The only room that names `similar`.
