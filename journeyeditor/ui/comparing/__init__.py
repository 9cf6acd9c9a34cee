"""Comparing: the open map beside another one, its changes in a list and on the canvas."""
