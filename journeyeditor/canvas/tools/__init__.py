"""Tools: what pressing, moving and letting go of the mouse means, as small state charts."""
