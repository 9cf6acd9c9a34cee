"""The catalogue of touchpoints at the left of the map, and a person's own ones."""
