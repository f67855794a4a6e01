"""Turns the Markdown of course files into the rich text that editors see; only what an editor could have typed."""

import re
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML

_CJK = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_LINE_BREAK_IN_CHINESE = re.compile(rf"(?<={_CJK})\n(?={_CJK})")
_BLOCK_EDGE = re.compile(r"\s*(</?(?:p|ul|li)>)\s*")
_RENAMED = {"strong": "b", "em": "i"}
TAGS = {"p", "ul", "li", "b", "i", "a"}


class EditorHtml(RendererHTML):
    """Writes <b> and <i>, as the editor's own text field does."""

    def renderToken(self, tokens: Any, idx: int, options: Any, env: Any) -> str:
        tokens[idx].tag = _RENAMED.get(tokens[idx].tag, tokens[idx].tag)
        return super().renderToken(tokens, idx, options, env)


_markdown = MarkdownIt("zero", renderer_cls=EditorHtml).enable(["list", "emphasis", "link", "escape"])


def to_html(text: str) -> str:
    """Paragraphs, lists, bold, italic and links; a line break between Chinese characters leaves no space."""
    joined = _LINE_BREAK_IN_CHINESE.sub("", text.strip())
    html = nh3.clean(
        _markdown.render(joined), tags=TAGS, attributes={"a": {"href"}}, url_schemes={"https"}, link_rel=None
    )
    tight = _BLOCK_EDGE.sub(r"\1", html).replace("<li><p>", "<li>").replace("</p></li>", "</li>")
    return tight.replace("\n", " ")
