from pathlib import Path
from corpus.readers.plain import read_plain
from corpus.readers.markdown import read_markdown
from corpus.readers.html import read_html
def read_file(path): return {".md":read_markdown,".txt":read_plain,".html":read_html}[path.suffix](path.read_bytes(),path.name)
