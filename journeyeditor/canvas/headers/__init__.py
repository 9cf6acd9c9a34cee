"""Headers: phases, steps and rows at the edges of the grid, which stay while it scrolls."""
