"""The modules stand in layers: each imports only from layers above it in this list, never back or sideways."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "generator"

LAYERS = [
    {"model", "assets"},
    {"errors", "summary", "languages", "report", "toml", "mime", "hosting", "packed"},
    {"detect", "dates", "urls", "clean", "spelling", "recurring", "shortcut"},
    {"values", "config", "catalogues", "markup", "sorting", "extract", "redirects", "search"},
    {"seeds", "frontmatter", "webpage", "templating"},
    {"parse", "plan"},
    {"render", "scan", "write", "lines", "hosts", "offline", "indexstore"},
    {"cache", "manifest", "pool", "recipes", "static"},
    {"views", "jobs", "inspect", "learn", "check", "moves", "press", "indexing"},
    {"work"},
    {"build", "preload"},
    {"watch", "scaffold", "migrate", "sweep", "publish"},
    {"serve", "release", "workflows"},
    {"cli"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}

# Modules that touch files or the clock; everything else takes values and gives values.
EFFECTS = {"scan", "lines", "indexstore", "manifest", "recipes", "indexing", "write", "cache", "pool", "build", "cli",
           "work", "inspect", "learn", "config", "watch", "serve", "scaffold", "sweep", "check", "moves", "press",
           "migrate", "publish", "release", "static", "workflows"}  # fmt: skip


def modules() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for file in PACKAGE.rglob("*.py"):
        name = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if name not in ("__init__", "__main__"):
            found.setdefault(name, []).append(file)
    return found


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("generator.") and not node.level:
            names.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            names |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("generator.")}
    return names


def test_every_module_has_its_place() -> None:
    assert modules().keys() == LEVEL.keys()


def test_imports_go_one_way() -> None:
    backward = [
        f"{name} imports {other}"
        for name, files in modules().items()
        for file in files
        for other in imported(file) - {name}
        if LEVEL[other] >= LEVEL[name]
    ]

    assert backward == []


def test_heavy_libraries_are_imported_only_by_the_command_that_needs_them() -> None:
    heavy = {"rich", "watchdog", "http"}
    for name, files in modules().items():
        for file in files:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            top = {
                alias.name.split(".")[0] for node in tree.body if isinstance(node, ast.Import) for alias in node.names
            } | {node.module.split(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom) and node.module}
            assert not top & heavy, name


def test_pure_modules_open_no_file_and_read_no_clock() -> None:
    forbidden = {"time", "datetime.now", "os", "subprocess", "socket", "random"}
    for name, files in modules().items():
        if name in EFFECTS:
            continue
        for file in files:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    assert not {alias.name for alias in node.names} & forbidden, file
                if isinstance(node, ast.Attribute):
                    assert node.attr not in ("now", "today", "utcnow"), f"{file}:{node.lineno}"
