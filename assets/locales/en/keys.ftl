# The window without a mouse: what the keys do where one is.
keys-title = Everywhere
keys-arrows = Scroll, or go to the next line of a list
keys-pages = A page down or up
keys-space = Space
keys-edges = The start, the end
keys-home = Home
keys-end = End
keys-tab = Tab
keys-next = The next thing; with Shift, the one before
