//! The two sides of a comparison.

/// Left or right of a comparison; the left one is the base text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The base text.
    Left,
    /// The text compared with it.
    Right,
}

impl Side {
    /// Both, left first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The side across.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// One value for each side of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sides<T> {
    /// Of the base text.
    pub left: T,
    /// Of the text compared with it.
    pub right: T,
}

impl<T> Sides<T> {
    /// One value for each side.
    pub const fn new(left: T, right: T) -> Self {
        Self { left, right }
    }

    /// The value of one side.
    pub const fn get(&self, side: Side) -> &T {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// The value of one side, to be changed.
    pub const fn get_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }

    /// Both sides by reference.
    pub const fn as_ref(&self) -> Sides<&T> {
        Sides { left: &self.left, right: &self.right }
    }

    /// The same function on both sides.
    pub fn map<U>(self, mut function: impl FnMut(T) -> U) -> Sides<U> {
        Sides { left: function(self.left), right: function(self.right) }
    }

    /// Left becomes right.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { left: self.right, right: self.left }
    }
}
