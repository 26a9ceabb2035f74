"""Modules are joined into files that do what the modules do, and refused where that is impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from guidancehub.build import build_site
from guidancehub.content.problems import ContentError
from guidancehub.web.script.files import script_files
from node import run_node

if TYPE_CHECKING:
    from pathlib import Path

    from minimal_hub import MinimalHub

JS = "docs/assets/js"


def write(root: Path, files: dict[str, str]) -> None:
    """Write files below the folder of script; a path that begins with “..” leads out of it."""
    for name, text in files.items():
        file = root / JS / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def joined(root: Path, files: dict[str, str]) -> dict[str, str]:
    """Return the text of each file that is joined from some modules, by its name."""
    write(root, files)
    outputs, problems = script_files(root)
    assert problems == []
    return {output.uri.removeprefix("assets/js/"): output.html for output in outputs}


def run(root: Path, files: dict[str, str], start: str = "a.mjs") -> list[str]:
    """Return the lines that a joined file prints in Node."""
    for name, text in joined(root, files).items():
        served = root / "site" / name
        served.parent.mkdir(exist_ok=True)
        served.write_text(text, encoding="utf-8")
    return run_node(root / "site" / start).splitlines()


def refused(root: Path, files: dict[str, str]) -> list[str]:
    """Return each problem as it is shown, without the folder of script."""
    write(root, files)
    outputs, problems = script_files(root)
    assert outputs == []
    return [str(problem).replace(f"{JS}/", "") for problem in sorted(problems)]


def test_an_entry_is_served_by_the_name_of_its_folder_and_other_modules_are_not_served(
    tmp_path: Path,
) -> None:
    files = joined(
        tmp_path, {"a-b/page.mjs": "f();", "a-b/x.mjs": "", "site.mjs": "g();", "shared/y.mjs": ""}
    )
    assert sorted(files) == ["a-b.mjs", "site.mjs"]


def test_modules_run_once_and_in_the_order_of_their_imports(tmp_path: Path) -> None:
    lines = run(
        tmp_path,
        {
            "a/page.mjs": (
                'import { two } from "./two.mjs";\nimport { one } from "../shared/one.mjs";\n'
                'console.log("page", one, two);\n'
            ),
            "a/two.mjs": (
                'import { one } from "../shared/one.mjs";\nconsole.log("two");\nexport const two = one + 1;\n'
            ),
            "shared/one.mjs": 'console.log("one");\nexport const one = 1;\n',
        },
    )
    assert lines == ["one", "two", "page 1 2"]


SAME_NAMES = {
    "a/page.mjs": """
import {
  show as first,
  count,
} from "./x-y.mjs";
import { show } from "./x/y.mjs";
import { Z } from "./x.y.mjs";
const name = 3;
console.log(first(), show(), name, [...count()], new Z().name);
""",
    "a/x-y.mjs": """
const name = 1;
export function show() { return name; }
export function* count() { yield 1; }
""",
    "a/x/y.mjs": """
const name = 2;
export async function wait() {}
export const show = () => name;
""",
    "a/x.y.mjs": """
export class Z { name = 4; }
export {};
""",
}


def test_names_of_two_modules_do_not_collide(tmp_path: Path) -> None:
    assert run(tmp_path, SAME_NAMES) == ["1 2 3 [ 1 ] 4"]


def test_only_the_file_that_starts_may_import_another_for_what_it_does(tmp_path: Path) -> None:
    files = {"a/page.mjs": 'import "./x.mjs";\n', "a/x.mjs": "console.log(1);\n"}
    assert run(tmp_path, files) == ["1"]
    files |= {
        "a/page.mjs": 'import { y } from "./y.mjs";\n',
        "a/y.mjs": '\nimport "./x.mjs";\nexport const y = 1;\n',
    }
    (problem,) = refused(tmp_path, files)
    assert problem.startswith(
        'a/y.mjs:2:1: found import "./x.mjs";, expected the names that are imported [script-import]\n'
    )


def test_what_the_head_of_a_loop_takes_apart_keeps_its_names(tmp_path: Path) -> None:
    page = """
const pieces = [1, 2, 3];
const next = () => ({ value: pieces.shift(), done: pieces.length === 0 });
function sum() {
  let all = 0;
  for (let { done, value } = next(); value !== undefined; { done, value } = next()) {
    all += value + (done ? 10 : 0);
  }
  return all;
}
console.log(sum());
"""
    assert run(tmp_path, {"a/page.mjs": page}) == ["16"]


PARTS = {
    "a/page.mjs": """
import { one } from "./one.mjs";
import { later } from "./later.mjs";
console.log(one.name);
later();
""",
    "a/one.mjs": """
console.log("one");
export const one = { name: 1 };
""",
    "a/later.mjs": """
export async function later() {
  const { add } = await import("./view/check.mjs");
  console.log(await add("pagefind/" + "x.js"));
}
""",
    "a/view/check.mjs": """
import { one } from "../one.mjs";
import { two } from "../two.mjs";
export async function add(address) {
  one.name += two;
  return [one, (await import("./deep.mjs")).deep, address];
}
export const other = (address) => import(address);
""",
    "a/view/deep.mjs": """
import { one } from "../one.mjs";
import { two } from "../two.mjs";
export const deep = [one, two];
""",
    "a/two.mjs": "export const two = 2;\n",
}


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


PIECES = {
    "a/page.mjs": """
import { even, next } from "./x.mjs";
import { one } from "./acting.mjs";
console.log(even(4), next(), next());
void import("./later.mjs").then(({ later }) => later());
""",
    "a/x.mjs": """
import { two } from "./two.mjs";
let count = 0;
export function next() { count += 1; return count; }
export function again() { return next() + count; }
export function even(x) { return x === 0 || odd(x - 1); }
const odd = (x) => x !== 0 && even(x - 1);
export const idle = () => "nobody asks for this";
export const twice = () => two * 2;
""",
    "a/acting.mjs": 'console.log("acting");\nexport const one = 1;\n',
    "a/two.mjs": "export const two = 2;\n",
    "a/later.mjs": """
import { again, twice } from "./x.mjs";
export const later = () => console.log(again(), twice());
""",
}


def test_a_file_has_those_functions_and_values_that_something_in_it_needs(tmp_path: Path) -> None:
    files = joined(tmp_path, PIECES)
    assert sorted(files) == ["a-later.mjs", "a.mjs"]
    assert not [name for name, text in files.items() if "nobody asks" in text]
    assert ["*2" in files["a.mjs"], "*2" in files["a-later.mjs"]] == [False, True]
    assert run(tmp_path, PIECES) == ["acting", "true 1 2", "6 4"]


@pytest.mark.parametrize(
    "end",
    [
        "function f() {}\nconsole.log(1);",
        "function f() {} console.log(1);",
        "class A {}\n(console).log(1);",
        "const a = {}\nconsole.log(1);",
        "const a = 1\nconsole.log(a)",
        "const a = 1;\n[1].map((each) => console.log(each));",
        "let a = 1;\na = console.log(a);",
        "async function f() {}\nif (f) { console.log(1); }",
    ],
)
def test_what_a_module_does_besides_declaring_is_done(end: str, tmp_path: Path) -> None:
    page = 'import { x } from "./x.mjs";\nconst y = () => x;\nconsole.log(0);\n'
    files = {"a/page.mjs": page, "a/x.mjs": f"export const x = 2;\n{end}\n"}
    assert run(tmp_path, files) == ["1", "0"]


def test_a_part_that_failed_is_asked_for_at_another_address_with_what_it_needs(tmp_path: Path) -> None:
    page = (
        """
const part = () => import("./view/check.mjs").then(() => "loaded", (fault) => fault.message);
console.log(await Promise.all([part(), part()]), await part(), await part());
""".replace("console", "void (async () => { console").rstrip()
        + " })();\n"
    )
    files = joined(tmp_path, PARTS | {"a/page.mjs": page + 'void (() => import("./view/deep.mjs"));\n'})
    # Node fetches from nowhere, so what is asked for is seen by what the files are.
    text = files["a.mjs"].replace("await import(", "await fetched(")
    fetched = """
const failing=["./a-shared.mjs","./a-shared.mjs","./a-check.mjs"],fetched=async(file)=>{
const at=failing.indexOf(file);
console.log(file);
if(at>=0){failing.splice(at,1);throw new Error(`no ${file}`)}
};
"""
    (tmp_path / "a.mjs").write_text(fetched + text, encoding="utf-8")
    assert run_node(tmp_path / "a.mjs").splitlines() == [
        "./a-shared.mjs",
        "./a-shared.mjs",
        "./a-shared.mjs?again=1",
        "./a-check.mjs",
        "./a-shared.mjs?again=1",
        "./a-check.mjs?again=1",
        "[ 'no ./a-shared.mjs', 'no ./a-shared.mjs' ] no ./a-check.mjs loaded",
    ]


def test_a_part_that_another_part_imports_is_shared_and_can_be_asked_for(tmp_path: Path) -> None:
    check = """
import { deep } from "./deep.mjs";
export const add = async () => [deep, await import("./deep.mjs")];
"""
    deep = 'console.log("deep");\nexport const deep = 1;\n'
    files = PARTS | {"a/view/check.mjs": check, "a/view/deep.mjs": deep}
    assert run(tmp_path, files) == ["one", "1", "deep", "[ 1, [Module: null prototype] { deep: 1 } ]"]


def test_a_part_and_its_page_share_one_and_the_same_module(tmp_path: Path) -> None:
    assert run(tmp_path, PARTS) == ["one", "1", "[ { name: 3 }, [ { name: 3 }, 2 ], 'pagefind/x.js' ]"]


def test_a_library_is_kept_as_it_is_and_comes_with_its_licence(tmp_path: Path) -> None:
    text = 'var a=1,b  =  /export{x}/;function c(){return"export{a as d};"}export{a as h,c as default,b};\n'
    files = {
        "a/page.mjs": (
            'import { b, default as make, h } from "../../vendor/x.mjs";\nconsole.log(h, b, make());\n'
        ),
        "../vendor/x.mjs": f"{text}//# sourceMappingURL=x.mjs.map\n",
        "../vendor/x.LICENSE.txt": "MIT",
        "../vendor/x.d.mts": "export const h: number;",
    }
    (made,) = joined(tmp_path, files).values()
    assert made.startswith("/* assets/vendor/x.LICENSE.txt */\n")
    assert text.partition("}export{a as h")[0] in made
    assert "sourceMappingURL" not in made
    assert run(tmp_path, files) == ["1 /export{x}/ export{a as d};"]


TEXTS = r"""/** import { x } from './no.mjs'; */
// export default 1
const lines = ["import { y } from './no.mjs';", `
export default ${`{  ${"}"}  `}
await  x // no`];
const signs = [/[/"'`]  {2,}\//u.test("x"), ((x) => /a  \/\/ `/.test(x))("a  // `"), 8 / 2 / 2];
const object = { import: 1, export: 2 };
let up = 1;
up = up++ + +up - -up
++up
console.log(lines, signs, object.import + object.export, up); // the end"""


def test_what_looks_like_code_in_texts_and_comments_is_none(tmp_path: Path) -> None:
    lines = run(tmp_path, {"a/page.mjs": TEXTS})
    write(tmp_path, {"plain.mjs": TEXTS})
    assert lines == run_node(tmp_path / JS / "plain.mjs").splitlines()
    assert "//" not in joined(tmp_path, {"a/page.mjs": "// x\nf(); /* y */ g(); // z\n"})["a.mjs"]


NAMES = r"""
class Base { #hidden = 5; get hidden() { return this.#hidden; } }
export class Box extends Base {
  static size = 2;
  plain = { label: 1 };
  constructor({ label, of: [first, ...rest] = [1], ...others }) {
    super();
    Object.assign(this, { label, first, rest, others });
  }
  get label() { return this.text; }
  set label(label) { this.text = `<${label}>${/^label$/.test(label) ? ` ${label} ` : ""}`; }
  async *each(label = 3) { yield label; }
  [`a${1}`](label) { return label; }
}
const label = "label", box = new Box({ label, of: [label, 2], label2: 3 });
function first(rest, { label: inner = rest, set, get = set } = {}, [, second] = []) {
  switch (rest) {
    case label: { const box = { rest }; return box; }
    default: { rest = { default: { rest, first() { return second; } } }; }
  }
  return { rest, inner, set, get, async: 1, [label]: get, second, "label": 1, in: rest ? label : inner };
}
outer: for (const label of [1, 2]) { for (let at = 0; ; at += 1) { if (at > label) { continue outer; } } }
const twice = async (label) => { try { throw label; } catch (inner) { return [inner, label]; } };
const make = label => ({ label, first: { label } }), sum = (...all) => all.reduce((one, two) => one + two);
var { text: { length } } = box, [x, { y = x, ...z } = { w: 4 }] = [label];
function* count(from) { for (const as of [from]) { yield as; } }
const name = (window) => { const { event, ...console } = window; return [event, console]; };
twice(make(1)).then((done) => console.log(JSON.stringify(done)));
const all = [box, first(label), first(1, { set: 2 }, [3, 4]), sum(1, 2), length, x, y, z, [...count(1)]];
console.log(JSON.stringify(all));
console.log(Box.size, box.a1(7), box.hidden, first(2).rest.default.first(), name({ event: 1, label }));
"""


def test_no_name_of_a_property_or_of_the_browser_is_changed(tmp_path: Path) -> None:
    lines = run(tmp_path, {"a/page.mjs": NAMES})
    write(tmp_path, {"plain.mjs": NAMES})
    assert lines == run_node(tmp_path / JS / "plain.mjs").splitlines()
    assert len(lines) == 3
    shortened = joined(tmp_path, {"a/page.mjs": NAMES})["a.mjs"]
    assert "const twice" not in shortened


def test_commas_at_the_end_of_lists_go_where_they_stand_for_nothing(tmp_path: Path) -> None:
    text = "console.log([1, 2,\n].length, [1, , ].length, [ , ].length, ((a,) => ({ a, }))(3,).a,);"
    files = {"a/page.mjs": text}
    assert joined(tmp_path, files)["a.mjs"].count(",)") == 0
    assert run(tmp_path, files) == ["2 2 1 3"]


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
