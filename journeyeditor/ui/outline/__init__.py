"""The outline: the map as a tree of phases with steps and rows with cards, to find, read and edit."""
