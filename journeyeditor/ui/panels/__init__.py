"""Panels: what stands at the sides of the map, and the frame that holds them."""
