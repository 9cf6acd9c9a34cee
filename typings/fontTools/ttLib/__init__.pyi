# ruff: noqa: N802, N803, N815 - the names are the library's own
from io import BytesIO
from pathlib import Path
from typing import Literal, overload

from fontTools.ttLib.tables.otTables import GSUB

class NameRecord:
    nameID: int
    platformID: int
    platEncID: int
    langID: int
    def toUnicode(self) -> str: ...

class NameTable:
    names: list[NameRecord]
    def setName(
        self, string: str, nameID: int, platformID: int, platEncID: int, langID: int
    ) -> None: ...
    def getDebugName(self, nameID: int) -> str | None: ...
    def removeNames(
        self,
        nameID: int | None = None,
        platformID: int | None = None,
        platEncID: int | None = None,
        langID: int | None = None,
    ) -> None: ...
    def removeUnusedNames(self, ttFont: TTFont) -> set[int]: ...

class CmapSubtable:
    format: int
    cmap: dict[int, str]
    def isUnicode(self) -> bool: ...

class CmapTable:
    tables: list[CmapSubtable]

class HeadTable:
    unitsPerEm: int

class HheaTable:
    ascent: int
    descent: int

class Os2Table:
    sCapHeight: int
    sxHeight: int
    usWeightClass: int
    fsType: int

class GsubTable:
    table: GSUB

class TTFont:
    def __init__(
        self, file: str | Path | BytesIO, *, recalcTimestamp: bool = True, lazy: bool | None = None
    ) -> None: ...
    @overload
    def __getitem__(self, tag: Literal["name"]) -> NameTable: ...
    @overload
    def __getitem__(self, tag: Literal["cmap"]) -> CmapTable: ...
    @overload
    def __getitem__(self, tag: Literal["head"]) -> HeadTable: ...
    @overload
    def __getitem__(self, tag: Literal["hhea"]) -> HheaTable: ...
    @overload
    def __getitem__(self, tag: Literal["OS/2"]) -> Os2Table: ...
    @overload
    def __getitem__(self, tag: Literal["hmtx"]) -> dict[str, tuple[int, int]]: ...
    @overload
    def __getitem__(self, tag: Literal["GSUB"]) -> GsubTable: ...
    def __contains__(self, tag: str) -> bool: ...
    def __delitem__(self, tag: str) -> None: ...
    def getBestCmap(self) -> dict[int, str]: ...
    def getGlyphID(self, glyphName: str) -> int: ...
    def getGlyphOrder(self) -> list[str]: ...
    def save(self, file: str | Path | BytesIO) -> None: ...
