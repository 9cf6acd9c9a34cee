"""Limits of what is read as a map: beyond them a file is refused instead of filling the memory."""

from __future__ import annotations

from typing import Final

MAX_BYTES: Final = 50_000_000
"""Size of a file. Nearly all of it can only be pictures."""

MAX_NODES: Final = 1_000_000
"""Values in a file: ten times what 10,000 cards need, and about 100 MB of memory."""

MAX_DEPTH: Final = 64
"""Containers in containers."""

MAX_INTEGER: Final = 2**53
"""Beyond it other programs' numbers (IEEE 754 doubles) are no longer exact."""

MAX_PROBLEMS: Final = 50
"""Problems told one by one; of the others only the number is."""
