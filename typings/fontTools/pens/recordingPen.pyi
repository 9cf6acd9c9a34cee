from typing import TypeAlias

Point: TypeAlias = tuple[float, float]

class RecordingPen:
    value: list[tuple[str, tuple[Point, ...]]]
    def __init__(self) -> None: ...
