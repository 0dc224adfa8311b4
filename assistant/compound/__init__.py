"""Questions that are several: split, answered one by one by the same path, and put together again."""
