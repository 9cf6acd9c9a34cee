"""The start screen: templates for a new map, and the maps that were open before."""
