//! Words, as a drafter counts them.
