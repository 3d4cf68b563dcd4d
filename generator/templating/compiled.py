"""Templates to Python functions that fill in only what differs from page to page.

Jinja2 reads a template; what it makes of one asks for every name, attribute and escape anew, some three hundred times
a page. Most of a page, though, is the same for all pages of a kind, a language and a depth. So a template is put into
one function in two stages: the outer runs once for each such combination and joins all that depends on nothing else
(phrases, the head, links to the root), the inner runs for each page and puts the rest between.

Only a part of Jinja2's language is understood: that of the templates which come with Khabar, and a little more. For
another template, and where anything is raised, Jinja2 itself renders the page: the bytes are the same, and its errors
name the line.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from keyword import iskeyword
from operator import attrgetter
from typing import Any, Self

import jinja2
from jinja2 import nodes
from markupsafe import Markup, escape

Render = Callable[[Mapping[str, Any]], str]
Specialise = Callable[[Mapping[str, Any]], Render]
Parse = Callable[[str], nodes.Template]

# Names, and attributes of the page, that are the same wherever `signature` is.
_FIXED = frozenset({"site", "lang_name", "_", "_attr", "_n"})
_FIXED_OF_PAGE = ("kind", "lang", "dir", "layout", "locale", "root", "home", "feed", "letters", "search", "font")

_OPERATORS = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"}


class UnsupportedError(Exception):
    """A template says something that only Jinja2 understands."""


# What decides, with the template, which inner function makes a page.
signature: Callable[[Any], tuple[str, ...]] = attrgetter(*_FIXED_OF_PAGE)


def escaped(value: object) -> str:
    """What `markupsafe.escape` answers, without wrapping plain text."""
    if type(value) is str:
        if "&" in value:
            value = value.replace("&", "&amp;")
        if "<" in value or ">" in value:
            value = value.replace("<", "&lt;").replace(">", "&gt;")
        if '"' in value or "'" in value:
            value = value.replace('"', "&#34;").replace("'", "&#39;")
        return value
    return value if type(value) is Markup else escape(value)


def compiled(name: str, layout: str, parse: Parse, env: jinja2.Environment) -> Specialise:
    """Put a template into a function.

    Args:
        name: The template.
        layout: What `page.layout` is in its pages: the template that it extends.
        parse: Reads a template by its name.
        env: Where filters, tests and the kind of undefined names come from.

    Raises:
        UnsupportedError: It is not in the part of the language that is understood here.
    """
    return _Writer(layout, parse, env).function(name)


@dataclass(slots=True)
class _Scope:
    """Which Python variable a name of the template stands for, and whether its value is fixed."""

    names: dict[str, tuple[str, bool]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    """Names that were set in one branch only: what they are after it is for Jinja2 to say."""

    def inner(self) -> Self:
        """What is set inside is not seen outside."""
        return type(self)(dict(self.names), set(self.unsure))

    def bind(self, name: str, variable: str, *, fixed: bool) -> None:
        self.names[name] = (variable, fixed)
        self.unsure.discard(name)


class _Writer:
    """Writes one template as Python: lines of the outer function, and of the inner one."""

    def __init__(self, layout: str, parse: Parse, env: jinja2.Environment) -> None:
        self._layout, self._parse, self._env = layout, parse, env
        self._outer: list[str] = []
        self._lines: list[str] = []
        self._depth = 1
        self._count = 0
        self._free: dict[str, str] = {}
        self._of_page: set[str] = set()
        self._blocks: dict[str, nodes.Block] = {}
        self._top = _Scope()
        self._including: list[str] = []
        self._pieces: list[tuple[bool, str]] = []
        self._known: dict[str, Any] = {
            "escaped": escaped,
            "Markup": Markup,
            "undefined": env.undefined,
            "attribute": env.getattr,
        }

    def function(self, name: str) -> Specialise:
        chain = self._parse(name).body
        while parent := next((node for node in chain if isinstance(node, nodes.Extends)), None):
            self._child(chain)
            chain = self._parse(self._parent(parent.template)).body
        self._body(chain, self._top)
        self._flush()
        source = "\n".join(
            [
                "def specialise(given):",
                *(f"  g{name} = given[{name!r}]" for name in sorted(_FIXED)),
                *(f"  page_{name} = given['page'].{name}" for name in sorted(self._of_page)),
                *self._outer,
                "  def render(given):",
                *(f"    {code} = given[{name!r}] if {name!r} in given else undefined(name={name!r})"
                  for name, code in self._free.items()),
                "    out = []",
                *self._lines,
                "    return ''.join(out)",
                "  return render",
            ]
        )  # fmt: skip
        exec(compile(source, f"<{name}>", "exec"), self._known)
        return self._known["specialise"]  # type: ignore[no-any-return]

    def _parent(self, template: nodes.Expr) -> str:
        if isinstance(template, nodes.Const) and isinstance(template.value, str):
            return template.value
        if isinstance(template, nodes.Getattr) and template.attr == "layout" and _is_name(template.node, "page"):
            return self._layout
        raise UnsupportedError

    def _child(self, body: Sequence[nodes.Node]) -> None:
        """Of a template that extends another only the blocks and what it sets matter."""
        for node in body:
            if isinstance(node, nodes.Block):
                self._blocks.setdefault(node.name, node)
            elif isinstance(node, (nodes.Assign, nodes.AssignBlock)):
                self._statement(node, self._top)
            elif not isinstance(node, (nodes.Extends, nodes.Output)):
                raise UnsupportedError

    # Statements

    def _body(self, body: Sequence[nodes.Node], scope: _Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: _Scope) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self._output(part, scope)
            case nodes.Block():
                if node.scoped or node.required:
                    raise UnsupportedError
                self._body(self._blocks.get(node.name, node).body, self._top.inner())
            case nodes.Include():
                self._include(node, scope)
            case nodes.If():
                self._if(node, scope)
            case nodes.For():
                self._for(node, scope)
            case nodes.With():
                inner = scope.inner()
                for target, value in zip(node.targets, node.values, strict=True):
                    self._assign(target, value, scope, inner)
                self._body(node.body, inner)
            case nodes.Assign():
                self._assign(node.target, node.node, scope, scope)
            case nodes.AssignBlock(filter=None):
                self._assign_block(node, scope)
            case _:
                raise UnsupportedError

    def _output(self, part: nodes.Expr, scope: _Scope) -> None:
        code, fixed = self._text(part, scope)
        self._pieces.append((fixed, code))

    def _text(self, part: nodes.Expr, scope: _Scope) -> tuple[str, bool]:
        if isinstance(part, nodes.TemplateData):
            return repr(part.data), True
        code, fixed = self._expression(part, scope)
        return f"escaped({code})", fixed

    def _include(self, node: nodes.Include, scope: _Scope) -> None:
        if not (isinstance(node.template, nodes.Const) and node.with_context and not node.ignore_missing):
            raise UnsupportedError
        name = node.template.value
        if name in self._including:
            raise UnsupportedError
        self._including.append(name)
        tree = self._parse(name)
        if any(isinstance(part, nodes.Extends) for part in tree.body) or next(tree.find_all(nodes.Block), None):
            raise UnsupportedError
        self._body(tree.body, scope.inner())
        self._including.pop()

    def _if(self, node: nodes.If, scope: _Scope) -> None:
        if code := self._fixed([node], scope):
            self._pieces.append((True, code))
            return
        self._flush()
        branches = [(node.test, node.body), *((other.test, other.body) for other in node.elif_)]
        set_inside: set[str] = set()
        for index, (test, body) in enumerate(branches):
            self._line(f"{'elif' if index else 'if'} {self._expression(test, scope)[0]}:")
            set_inside |= self._indented(body, scope)
        if node.else_:
            self._line("else:")
            set_inside |= self._indented(node.else_, scope)
        scope.unsure |= set_inside

    def _indented(self, body: Sequence[nodes.Node], scope: _Scope) -> set[str]:
        """Write a branch. Answers the names that are set in it."""
        inner = scope.inner()
        self._depth += 1
        self._line("pass")
        self._body(body, inner)
        self._flush()
        self._depth -= 1
        return {name for name, bound in inner.names.items() if scope.names.get(name) != bound}

    def _fixed(self, body: Sequence[nodes.Node], scope: _Scope) -> str:
        """Python for a text that is the same in all pages, or "" where it is not."""
        codes: list[str] = []
        for node in body:
            if isinstance(node, nodes.Output):
                parts = [self._text(part, scope) for part in node.nodes]
                if not all(fixed for _, fixed in parts):
                    return ""
                codes += [code for code, _ in parts]
            elif isinstance(node, nodes.If):
                code = ""
                for test, then in [(node.test, node.body), *((other.test, other.body) for other in node.elif_)]:
                    condition, fixed = self._expression(test, scope)
                    text = self._fixed(then, scope) if fixed else ""
                    if not text:
                        return ""
                    code += f"{text} if {condition} else "
                otherwise = self._fixed(node.else_, scope)
                if not otherwise:
                    return ""
                codes.append(f"({code}{otherwise})")
            else:
                return ""
        return f"''.join(({', '.join(codes)},))" if codes else "''"

    def _for(self, node: nodes.For, scope: _Scope) -> None:
        if node.recursive or node.test or node.else_ or not isinstance(node.target, nodes.Name):
            raise UnsupportedError
        self._flush()
        inner = scope.inner()
        variable = self._new()
        inner.bind(node.target.name, variable, fixed=False)
        inner.unsure.add("loop")
        self._line(f"for {variable} in {self._expression(node.iter, scope)[0]}:")
        self._indented(node.body, inner)

    def _assign(self, target: nodes.Node, value: nodes.Node, scope: _Scope, into: _Scope) -> None:
        if not isinstance(target, nodes.Name):
            raise UnsupportedError
        code, fixed = self._expression(value, scope)
        variable = self._new()
        if fixed:
            self._outer.append(f"  {variable} = {code}")
        else:
            self._flush()
            self._line(f"{variable} = {code}")
        into.bind(target.name, variable, fixed=fixed)

    def _assign_block(self, node: nodes.AssignBlock, scope: _Scope) -> None:
        if not isinstance(node.target, nodes.Name):
            raise UnsupportedError
        self._flush()
        held, variable = self._new(), self._new()
        self._line(f"{held} = out; out = []")
        self._body(node.body, scope.inner())
        self._flush()
        self._line(f"{variable} = Markup(''.join(out)); out = {held}")
        scope.bind(node.target.name, variable, fixed=False)

    # Lines

    def _line(self, code: str) -> None:
        self._lines.append("  " * (self._depth + 1) + code)

    def _flush(self) -> None:
        """Write the pieces that stand side by side; those that are fixed are joined once and for all."""
        codes: list[str] = []
        run: list[str] = []
        for fixed, code in [*self._pieces, (False, "")]:
            if fixed:
                run.append(code)
                continue
            if run:
                codes.append(self._joined(run))
                run = []
            if code:
                codes.append(code)
        self._pieces = []
        if len(codes) == 1:
            self._line(f"out.append({codes[0]})")
        elif codes:
            self._line(f"out += ({', '.join(codes)})")

    def _joined(self, run: list[str]) -> str:
        variable = self._new()
        if all(code[0] in "'\"" for code in run):
            self._outer.append(f"  {variable} = {''.join(map(ast.literal_eval, run))!r}")
        else:
            self._outer.append(f"  {variable} = ''.join(({', '.join(run)},))")
        return variable

    def _new(self) -> str:
        self._count += 1
        return f"v{self._count}"

    # Expressions: the Python for it, and whether its value is fixed

    def _expression(self, node: nodes.Node, scope: _Scope) -> tuple[str, bool]:
        match node:
            case nodes.Const():
                return repr(node.value), True
            case nodes.TemplateData():
                return f"Markup({node.data!r})", True
            case nodes.Name():
                return self._name(node.name, scope)
            case nodes.Getattr():
                if _is_name(node.node, "page") and "page" not in scope.names and node.attr in _FIXED_OF_PAGE:
                    self._of_page.add(node.attr)
                    return f"page_{node.attr}", True
                if not node.attr.isidentifier() or iskeyword(node.attr):
                    raise UnsupportedError
                code, fixed = self._expression(node.node, scope)
                return (f"attribute({code}, {node.attr!r})", True) if fixed else (f"{code}.{node.attr}", False)
            case nodes.Not():
                return self._all("(not {})", [node.node], scope)
            case nodes.And():
                return self._all("({} and {})", [node.left, node.right], scope)
            case nodes.Or():
                return self._all("({} or {})", [node.left, node.right], scope)
            case nodes.CondExpr() if node.expr2 is not None:
                return self._all("({1} if {0} else {2})", [node.test, node.expr1, node.expr2], scope)
            case nodes.Compare():
                pattern = "({}" + "".join(f" {_OPERATORS[operand.op]} {{}}" for operand in node.ops) + ")"
                return self._all(pattern, [node.expr, *(operand.expr for operand in node.ops)], scope)
            case nodes.Dict():
                pattern = "{{" + ", ".join(["{}: {}"] * len(node.items)) + "}}"
                return self._all(pattern, [part for pair in node.items for part in (pair.key, pair.value)], scope)
            case nodes.Call(dyn_args=None, dyn_kwargs=None):
                names = [keyword.key for keyword in node.kwargs]
                pattern = "{}(" + ", ".join(["{}"] * len(node.args) + [f"{name}={{}}" for name in names]) + ")"
                return self._all(pattern, [node.node, *node.args, *(word.value for word in node.kwargs)], scope)
            case nodes.Filter(name="length", args=[], kwargs=[], dyn_args=None, dyn_kwargs=None) if node.node:
                return self._all("len({})", [node.node], scope)
            case _:
                raise UnsupportedError

    def _all(self, pattern: str, parts: Sequence[nodes.Expr], scope: _Scope) -> tuple[str, bool]:
        codes = [self._expression(part, scope) for part in parts]
        return pattern.format(*(code for code, _ in codes)), all(fixed for _, fixed in codes)

    def _name(self, name: str, scope: _Scope) -> tuple[str, bool]:
        if name in scope.unsure:
            raise UnsupportedError
        if bound := scope.names.get(name):
            return bound
        if name in _FIXED:
            return f"g{name}", True
        if name in ("self", "super", "loop", "caller", "varargs", "kwargs"):
            raise UnsupportedError
        if name not in self._free:
            self._free[name] = self._new()
        return self._free[name], False


def _is_name(node: nodes.Node, name: str) -> bool:
    return isinstance(node, nodes.Name) and node.name == name
