"""How maps are kept: reading and writing their files, repair on request, templates."""

from journeyeditor.storage.codec import from_bytes, settled, to_bytes
from journeyeditor.storage.files import DISK, Files
from journeyeditor.storage.opening import Opened, load, read
from journeyeditor.storage.reasons import ConflictError, not_written, unwritable
from journeyeditor.storage.repair import Mended, mend
from journeyeditor.storage.saving import Stamp, save
from journeyeditor.storage.templates import Template, new_map, templates
from journeyeditor.storage.writing import write_bytes

__all__ = [
    "DISK",
    "ConflictError",
    "Files",
    "Mended",
    "Opened",
    "Stamp",
    "Template",
    "from_bytes",
    "load",
    "mend",
    "new_map",
    "not_written",
    "read",
    "save",
    "settled",
    "templates",
    "to_bytes",
    "unwritable",
    "write_bytes",
]
