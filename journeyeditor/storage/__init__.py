"""How maps are kept: reading and writing their files, repair on request, templates."""

from journeyeditor.storage.codec import from_bytes, settled, to_bytes
from journeyeditor.storage.opening import Opened, load, read
from journeyeditor.storage.reasons import ConflictError
from journeyeditor.storage.repair import Mended, mend
from journeyeditor.storage.saving import Stamp, save
from journeyeditor.storage.templates import Template, new_map, templates
from journeyeditor.storage.writing import write_bytes

__all__ = [
    "ConflictError",
    "Mended",
    "Opened",
    "Stamp",
    "Template",
    "from_bytes",
    "load",
    "mend",
    "new_map",
    "read",
    "save",
    "settled",
    "templates",
    "to_bytes",
    "write_bytes",
]
