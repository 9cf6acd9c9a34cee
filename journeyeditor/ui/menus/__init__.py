"""Menus: the table of commands, and what the map holds, as menus."""
