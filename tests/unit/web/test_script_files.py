"""Modules are joined into few files, and refused where that is impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.problems import ContentError
from guidancehub.performance.cache import BuildCache
from guidancehub.web.script.files import script_files
from joined_script import JS, PARTS, joined, refused, write

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub


def test_an_entry_is_served_by_the_name_of_its_folder_and_other_modules_are_not_served(
    tmp_path: Path,
) -> None:
    files = joined(
        tmp_path, {"a-b/page.mjs": "f();", "a-b/x.mjs": "", "site.mjs": "g();", "shared/y.mjs": ""}
    )
    assert sorted(files) == ["a-b.mjs", "site.mjs"]


def test_a_part_is_a_file_of_its_own_that_takes_from_its_page_what_that_has(tmp_path: Path) -> None:
    files = joined(tmp_path, PARTS)
    assert sorted(files) == ["a-check.mjs", "a-deep.mjs", "a-shared.mjs", "a.mjs"]
    assert files["a-check.mjs"].startswith('import{M,$shared,$load}from"./a.mjs";\nconst{E}=$shared;\n')
    assert files["a-check.mjs"].endswith("export{L as add,D as other};\n")
    assert files["a.mjs"].endswith("export{$shared,$load,M};\n")
    assert '$load("./a-shared.mjs","./a-check.mjs")' in files["a.mjs"]
    assert "=(e)=>import(e);" in files["a-check.mjs"]


def test_what_parts_need_besides_is_in_one_file_that_loads_before_them(tmp_path: Path) -> None:
    files = joined(
        tmp_path,
        {
            "a/page.mjs": "f(() => [{}]);\n".format(
                ", ".join(f'import("./{name}.mjs")' for name in ("w", "x", "y", "z"))
            ),
            "a/w.mjs": "export const w = 1;\n",
            "a/x.mjs": 'import { all } from "./all.mjs";\nexport const x = all;\n',
            "a/y.mjs": 'import { two } from "./two.mjs";\nexport const y = two;\n',
            "a/z.mjs": 'import { two } from "./two.mjs";\nexport const z = two;\n',
            "a/two.mjs": 'import { all } from "./all.mjs";\nexport const two = all;\n',
            "a/all.mjs": "export const all = 1;\n",
        },
    )
    assert files["a-shared.mjs"] == (
        'import{$shared}from"./a.mjs";\nconst M=1;\nconst E=M;\nObject.assign($shared,{E,M});\n'
    )
    assert [name for name, text in files.items() if "const E=" in text] == ["a-shared.mjs"]
    assert '[$load("./a-w.mjs"),$load("./a-shared.mjs","./a-x.mjs"),' in files["a.mjs"]


def test_parts_that_have_little_in_common_with_others_do_not_load_what_others_share(tmp_path: Path) -> None:
    large = f"export const NAME = 1;\nconsole.log({'1 + ' * 4_000}1);\n"
    files = joined(
        tmp_path,
        {
            "a/page.mjs": "f(() => [{}]);\n".format(", ".join(f'import("./{name}.mjs")' for name in "wxyz")),
            "a/w.mjs": 'import { one } from "./one.mjs";\nexport const w = one;\n',
            "a/x.mjs": 'import { one } from "./one.mjs";\nexport const x = one;\n',
            "a/y.mjs": 'import { two } from "./two.mjs";\nexport const y = two;\n',
            "a/z.mjs": 'import { two } from "./two.mjs";\nexport const z = two;\n',
            "a/one.mjs": large.replace("NAME", "one"),
            "a/two.mjs": 'import { one } from "./one.mjs";\nf(one);\n' + large.replace("NAME", "two"),
        },
    )
    assert '[$load("./a-shared.mjs","./a-w.mjs"),$load("./a-shared.mjs","./a-x.mjs"),' in files["a.mjs"]
    assert '$load("./a-shared.mjs","./a-shared-1.mjs","./a-y.mjs")' in files["a.mjs"]


WRONG = {
    "export default 1;": "found export default 1;, expected the export of a function, a class or a const",
    'export { x } from "./x.mjs";': "found export { x } from",
    "export const { a, b } = c;": "found export const { a, b }",
    "export let a = 1;": "found export let a",
    'export * from "./x.mjs";': "found export *",
    'import x from "./x.mjs";': 'found import x from "./x.mjs";, expected import { name } from "./file.mjs";',
    'import * as x from "./x.mjs";': "found import * as x",
    'import { x } from "preact";': 'found import { x } from "preact";, expected import {',
    "import { x } from './x.mjs';": "found import { x } from './x.mjs';, expected import {",
    'import { "a b" as x } from "./x.mjs";': "found import {",
    "const here = import.meta.url;": "found import.meta.url;, expected no address of the module's own",
    "const x = await f();": "found await f();, expected it in an async function",
    "if (x) {\n  f(); }\nawait g();": "expected it in an async function",
    "for await (const x of y) { f(x); }": "expected it in an async function",
    'import { x } from "../../../../x.mjs";': "found an import of x.mjs, expected a file below",
    'import { x } from "../../css/x.mjs";': "found an import of docs/assets/css/x.mjs, expected a file below",
    'import { x } from "./no.mjs";': "found an import of a/no.mjs, expected a file that there is",
    'f(() => import("./no.mjs"));': "found an import of a/no.mjs, expected a file that there is",
    'import { one } from "./x.mjs";': "found an import of 'one', expected a name that a/x.mjs exports",
    'import { y } from "./y.mjs";': "expected each module after those that it imports",
    'import { b } from "../../vendor/bad.mjs";': "found the end of the file, expected a list of exports",
    "const x = `${1} ${f(`a`}`;": "expected script that can be read to its end",
    'const x = "a\n";': 'found ", expected script that can be read to its end',
    "f({ a: [1 });": "found }, expected script that can be read to its end",
    "f(() => {": "found the end of the file, expected script that can be read to its end",
    "/* x": "expected script that can be read to its end",
    'import { x } from "./x.mjs";\nf(() => import("./x.mjs"));': "expected a file that a/page.mjs does not",
    'f(() => import("./x.mjs"), import("./in/x.mjs"));': "a name of its own: a/x.mjs is served as a-x.mjs",
    'f(() => import("./b.mjs"));': "expected a name of its own: a-b/page.mjs is served as a-b.mjs",
    "f('\u200b');": "found an invisible or control character",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_cannot_be_joined_is_refused_with_its_line_and_a_cure(text: str, tmp_path: Path) -> None:
    others = {
        "a/x.mjs": "export const x = 1;\n",
        "a/in/x.mjs": "export const x = 1;\n",
        "a/b.mjs": "export const b = 1;\n",
        "a/y.mjs": 'import { z } from "./z.mjs";\nexport const y = z;\n',
        "a/z.mjs": 'import { y } from "./y.mjs";\nexport const z = 1;\n',
        "a-b/page.mjs": "",
        "../vendor/bad.mjs": "export default 1;\n",
    }
    problems = refused(tmp_path, others | {"a/page.mjs": f"// One line.\n\n{text}\n"})
    assert len(problems) == 1
    assert WRONG[text] in problems[0]
    assert "\n    hint: " in problems[0]
    place = problems[0].split(" ")[0].split(":")
    if place[0] == "a/page.mjs":
        assert int(place[1]) > 2


@pytest.mark.parametrize(
    "text",
    [
        "const f = async () => await g();",
        "async function f() { await g(); }",
        "const o = { async f() { for await (const x of y) { g(x); } } };",
        "const v = f?.import(x) ?? a.await ?? [...b.export];",
        "function f() {}\nexport {};",
        "const f = async (x) => ({ ...await g(x) });",
    ],
)
def test_what_can_be_joined_is_not_refused(text: str, tmp_path: Path) -> None:
    assert list(joined(tmp_path, {"a/page.mjs": text})) == ["a.mjs"]


def test_an_import_in_a_circle_names_the_way(tmp_path: Path) -> None:
    (problem,) = refused(
        tmp_path,
        {
            "a/page.mjs": 'import { b } from "./b.mjs";\n',
            "a/b.mjs": 'import { c } from "./c.mjs";\nexport const b = c;\n',
            "a/c.mjs": '\nimport { b } from "./b.mjs";\nexport const c = b;\n',
        },
    )
    assert problem.startswith("a/c.mjs:2:1: found imports in a circle: a/b.mjs → a/c.mjs → a/b.mjs, expected")


def test_a_name_or_a_path_that_is_nearly_right_is_put_right(tmp_path: Path) -> None:
    problems = refused(
        tmp_path,
        {
            "a/page.mjs": 'import { finde } from "./find.mjs";\nimport { x } from "./fnd.mjs";\n',
            "a/find.mjs": "export const find = 1;\n",
        },
    )
    assert [problem.partition("hint: ")[2] for problem in problems] == [
        "did you mean 'find'?",
        "did you mean 'a/find.mjs'?",
    ]


def test_the_same_modules_give_the_same_files(tmp_path: Path) -> None:
    first = joined(tmp_path / "one", PARTS)
    assert list(joined(tmp_path / "two", dict(reversed(PARTS.items()))).items()) == list(first.items())


def test_a_fault_of_script_stops_the_build_with_all_others(hub: MinimalHub) -> None:
    hub.write(f"{JS}/a/page.mjs", "export default 1;\n")
    hub.write("docs/us.md", "---\ntitle: Us\n")
    with pytest.raises(ContentError) as stopped:
        build_site(hub.root, "none")
    assert [problem.path for problem in stopped.value.problems] == [f"{JS}/a/page.mjs", "docs/us.md"]


def test_joined_script_is_kept_for_the_next_build_until_a_module_changes(tmp_path: Path) -> None:
    modules = {
        "a/page.mjs": 'import { f } from "./f.mjs";\nf();',
        "a/f.mjs": "export function f() { return 1; }",
    }
    first = joined(tmp_path, modules)
    cache = BuildCache(tmp_path)
    assert {each.uri: each.html for each in script_files(tmp_path, cache=cache)[0]} == {
        f"assets/js/{name}": text for name, text in first.items()
    }
    assert (tmp_path / ".site-script.json").is_file()
    assert script_files(tmp_path, cache=cache) == script_files(tmp_path)
    write(tmp_path, {"a/f.mjs": "export function f() { return 2; }"})
    assert script_files(tmp_path, cache=cache) == script_files(tmp_path)
    write(tmp_path, {"a/f.mjs": "export function f() { return ("})
    assert script_files(tmp_path, cache=cache)[1] == script_files(tmp_path)[1] != []
