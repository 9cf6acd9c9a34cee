"""Painting with QPainter: marks, cards, the grid and what is shown above it."""
