"""The self-painted view of a map: painting marks, tools, in-place text, sticky headers."""
