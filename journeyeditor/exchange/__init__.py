"""Exchange: how cards and texts travel between maps and other programs. Bounded, never interpreted."""

from journeyeditor.exchange.clips import clip_bytes, read_clip
from journeyeditor.exchange.html import html_of, read_html
from journeyeditor.exchange.lines import MAX_CARDS, MAX_CHARACTERS, cleaned, read_lines
from journeyeditor.exchange.tsv import read_tsv, tsv_of

__all__ = [
    "MAX_CARDS",
    "MAX_CHARACTERS",
    "cleaned",
    "clip_bytes",
    "html_of",
    "read_clip",
    "read_html",
    "read_lines",
    "read_tsv",
    "tsv_of",
]
