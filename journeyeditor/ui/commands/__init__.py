"""Commands: what can be done with a window, as one table that menus, keys and search share."""
