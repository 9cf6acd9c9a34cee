"""Help: its pages, its window, and the first steps on a map."""
