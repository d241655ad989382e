// The order list by Node, fastify and pg: a peer that ./dev bench measures beside ours. Arguments: the socket to listen at, and a
// folder with the page's frame, in which NAME, COUNT and CSRF stand for what is the company's own.
"use strict";

const cluster = require("node:cluster");
const { createHash } = require("node:crypto");
const { readFileSync, rmSync, chmodSync } = require("node:fs");
const { cpus } = require("node:os");
const path = require("node:path");

const [socket, folder] = process.argv.slice(2);

if (cluster.isPrimary) {
    rmSync(socket, { force: true });
    cpus().forEach(() => cluster.fork());
} else {
    const { Pool } = require("pg");
    const fastify = require("fastify")();
    const pool = new Pool({ max: 4 });
    const here = (name) => readFileSync(path.join(__dirname, name), "utf8");
    const queries = Object.fromEntries(["session", "count", "orders"].map((name) => [name, here(`${name}.sql`)]));
    const words = JSON.parse(here("words.json"));
    const frame = readFileSync(path.join(folder, "frame.html"), "utf8").split(/(NAME|COUNT|CSRF|ROWS)/);
    const grouped = new Intl.NumberFormat("en");
    const marks = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;" };
    const html = (text) => String(text).replace(/[&<>"']/g, (mark) => marks[mark]);
    const ask = async (name, ...values) => (await pool.query({ name, text: queries[name], values, rowMode: "array" })).rows;
    const money = (fen) => `${grouped.format(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, "0")}`;

    const row = (csrf) => ([number, platform, business, certificates, seals, total, submission, state, created, version]) => `
    <tr>
      <th scope="row"><a href="/cakey/orders/${number}">${number}</a></th>
      <td data-label="应用平台">${html(platform)}</td>
      <td data-label="业务类型">${words.business[business]}</td>
      <td data-label="证书/签章" class="num">${certificates} / ${seals}</td>
      <td data-label="金额" class="num money">${submission > 0 ? `¥${money(total)}` : "—"}</td>
      <td data-label="订单状态"><span class="state state-${state}">${words.state[state]}</span></td>
      <td data-label="创建时间"><time>${created}</time></td>
      <td class="row-actions">
        ${state === "draft" ? `<a href="/cakey/orders/${number}/edit">修改/提交</a>` : ""}
        ${state === "awaiting_payment" ? `<a href="/cakey/orders/${number}/pay" data-dialog-page="#confirm">订单支付</a>` : ""}
        <a href="/cakey/orders/${number}/history">查看记录</a>
        ${state === "dispatched" || state === "handed_over" ? `<form method="post" action="/cakey/orders/${number}/receipt" novalidate><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="version" value="${version}"><button type="submit" class="btn btn-link">确认收货</button></form>` : ""}
      </td>
    </tr>`;

    fastify.get("/node", async (request, reply) => {
        const token = /(?:^|; )__Host-cakey=([^;]*)/.exec(request.headers.cookie || "");
        const [company] = token ? await ask("session", createHash("sha256").update(token[1]).digest("hex")) : [];
        if (!company)
            return reply.redirect("/cakey/");
        const [id, name, csrf] = company;
        const [[[count]], orders] = await Promise.all([ask("count", id), ask("orders", id)]);
        const own = { NAME: html(name), COUNT: count, CSRF: csrf, ROWS: orders.slice(0, 20).map(row(csrf)).join("") };
        return reply.type("text/html; charset=utf-8").send(frame.map((part) => own[part] ?? part).join(""));
    });
    fastify.listen({ path: socket }).then(() => chmodSync(socket, 0o666));
}
