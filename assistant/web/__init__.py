"""Web: the assistant over HTTP. Knows no page; whoever has one mounts it beside."""
