"""Moving: the clock of all motion, and what glides, fades and unfolds by it."""
