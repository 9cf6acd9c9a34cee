"""The findings of the open map: watched beside the editing, told in a panel and a badge."""
