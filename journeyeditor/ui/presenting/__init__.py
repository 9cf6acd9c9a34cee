"""Presenting: the map on a projector, phase by phase, in letters that the back row can read."""
