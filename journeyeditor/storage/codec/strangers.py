"""Strangers: files of other programs, told by a few tell-tale signs, so that the message can say what they are."""

from __future__ import annotations

from journeyeditor.errors import N_
from journeyeditor.models.json_values import Plain
from journeyeditor.storage.codec.refusals import refusal

_BEGINNINGS = (
    (b"%PDF", N_("This is a PDF document, not a journey file.")),
    (b"PK\x03\x04", N_("This is a ZIP archive or an Office file, not a journey file.")),
    (b"\x1f\x8b", N_("This is a compressed file, not a journey file.")),
    (b"\x89PNG", N_("This is a picture, not a journey file.")),
    (b"\xff\xd8\xff", N_("This is a picture, not a journey file.")),
    (b"\xd0\xcf\x11\xe0", N_("This is an old Office file, not a journey file.")),
)
_SAMPLE = 64


def refuse_binary(data: bytes) -> None:
    """Raise UnreadableError for files of other kinds and for text in UTF-16 or UTF-32."""
    for beginning, message in _BEGINNINGS:
        if data.startswith(beginning):
            raise refusal("another-format", message)
    sample = data[:_SAMPLE]
    zeros = {sample[0::2].count(0), sample[1::2].count(0)}
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or max(zeros) > len(sample) / 4 > min(zeros):
        raise refusal("not-utf-8", N_("The file is written in UTF-16; journeys are in UTF-8."))


def refuse_other_text(text: str) -> None:
    """Raise UnreadableError for text that never was JSON."""
    if text.lstrip().startswith("<"):
        raise refusal("another-format", N_("This is XML or HTML, not a journey file."))


def own_tree(tree: Plain) -> dict[str, Plain]:
    """Give the tree of a journey; raises UnreadableError for others, with a guess whose they are."""
    if not isinstance(tree, dict):
        raise refusal("another-format", N_("This is JSON, but not a journey file."))
    format_ = tree.get("format")
    if format_ == "journey":
        return tree
    for signs, message in _SIGNS:
        if all(key in tree and text in (None, tree[key]) for key, text in signs.items()):
            raise refusal("another-format", message)
    if isinstance(format_, str):
        raise refusal(
            "another-format",
            N_("This is a file in the format “{format}”, not a journey file."),
            (None, "format"),
            format=format_[:40],
        )
    raise refusal(
        "another-format", N_("This is JSON, but not a journey file: its format is not named.")
    )


_PACKAGE = N_("This is a package.json from Node.js, not a journey file.")
_GEO = N_("This is GeoJSON (geographic data), not a journey file.")
_SIGNS: tuple[tuple[dict[str, str | None], str], ...] = (
    ({"dependencies": None}, _PACKAGE),
    ({"devDependencies": None}, _PACKAGE),
    ({"name": None, "version": None, "scripts": None}, _PACKAGE),
    ({"type": "excalidraw"}, N_("This is an Excalidraw drawing, not a journey file.")),
    ({"nbformat": None}, N_("This is a Jupyter notebook, not a journey file.")),
    ({"type": "FeatureCollection"}, _GEO),
    ({"type": "Feature"}, _GEO),
    ({"tldrawFileFormatVersion": None}, N_("This is a tldraw drawing, not a journey file.")),
    ({"nodes": None, "edges": None}, N_("This is a JSON Canvas file, not a journey file.")),
)
"""What an object of some other program holds: fields with just this text, or (None) with anything."""
