"""Search: finding on the map, and commands and places by their names."""
