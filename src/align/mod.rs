//! Which paragraph answers which.
