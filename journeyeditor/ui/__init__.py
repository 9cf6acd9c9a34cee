"""The window around the canvas: actions and menus as data, theme, dialogs, the map's file."""
