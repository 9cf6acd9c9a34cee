from pathlib import Path

LANGUAGES: dict[str, Path]

class Pyphen:
    def __init__(self, filename: str | None = ..., lang: str | None = ...) -> None: ...
    def positions(self, word: str) -> list[int]: ...
