"""Files that modules are joined into do what the modules do: Node runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from joined_script import JS, PARTS, joined, refused, write
from node import run_node

if TYPE_CHECKING:
    from pathlib import Path


def run(root: Path, files: dict[str, str], start: str = "a.mjs") -> list[str]:
    """Return the lines that a joined file prints in Node."""
    for name, text in joined(root, files).items():
        served = root / "site" / name
        served.parent.mkdir(exist_ok=True)
        served.write_text(text, encoding="utf-8")
    return run_node(root / "site" / start).splitlines()


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
