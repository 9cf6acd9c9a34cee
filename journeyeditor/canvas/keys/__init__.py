"""Keys: what the keyboard means on the canvas, by what has the focus and what is held."""
