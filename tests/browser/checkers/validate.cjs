// HTML on standard input, one page a line as JSON [name, html]; out: one line per page with faults, JSON [name, faults].
const { createInterface } = require("node:readline");
const { HtmlValidate } = require("html-validate");

const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"], root: true });

createInterface({ input: process.stdin }).on("line", async (line) => {
    const [name, html] = JSON.parse(line);
    const report = await validator.validateString(html);
    const faults = report.results.flatMap((result) => result.messages)
        .map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`);
    if (faults.length > 0)
        console.log(JSON.stringify([name, faults]));
});
