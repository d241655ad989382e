{{%AUTOESCAPE context="HTML"}}
{{! 统计: what the worker has counted, each table with its drawing. }}
{{#PART}}<a class="back" href="{{URL}}">返回合计</a>{{/PART}}
<div class="page-head">
  <div>
    <h1>统计{{#PART}}：{{NAME}}{{/PART}}</h1>
    <p class="lead-text">{{FIRST}} 至 {{LAST}}。{{#COUNTED}}截至 <time datetime="{{AT_ISO}}">{{AT}}</time>，每小时更新。{{/COUNTED}}</p>
  </div>
</div>
{{#UNCOUNTED}}<div class="alert alert-info">还没有统计过。后台程序运行后一小时内会有数字。</div>{{/UNCOUNTED}}
{{#LATE}}<div class="alert alert-warning">后台程序超过一小时没有统计，下面的数字可能不是最新的。请联系系统管理员检查 cakey-worker。</div>{{/LATE}}
{{#BEHIND}}<div class="alert alert-info">还有 {{DAYS}} 天没有统计，数字还不完整。</div>{{/BEHIND}}
<nav class="tabs" aria-label="分组">
  {{#DIMENSIONS}}<a href="{{URL}}" {{#CURRENT}}aria-current="page"{{/CURRENT}}>{{LABEL}}</a>{{/DIMENSIONS}}
</nav>
<nav class="spans" aria-label="日期范围">
  {{#SPANS}}<a class="btn btn-sm btn-outline-primary" href="{{URL}}" {{#CURRENT}}aria-current="page"{{/CURRENT}}>{{LABEL}}</a>{{/SPANS}}
</nav>
{{>ERROR_SUMMARY}}
<form class="filter" id="form" method="get" action="{{PREFIX}}/desk/figures" novalidate>
  {{#BY}}<input type="hidden" name="by" value="{{WORD}}">{{/BY}}{{#OF_ONE}}<input type="hidden" name="part" value="{{PART}}">{{/OF_ONE}}
  {{>FROM_FIELD}}
  {{>TO_FIELD}}
  <div class="buttons"><button type="submit" class="btn btn-outline-primary">查询</button></div>
</form>
{{#TABLES}}
<section class="panel" aria-labelledby="{{ID}}-title">
  <h2 id="{{ID}}-title">{{NAME}}</h2>
  <p class="form-text">{{ABOUT}}</p>
  {{#CHART}}
  <div class="chart" tabindex="0" role="group" aria-label="{{NAME}}的图">
    <svg viewBox="0 0 {{WIDTH}} {{HEIGHT}}" role="img" aria-labelledby="{{ID}}-chart-title {{ID}}-chart-desc">
      <title id="{{ID}}-chart-title">{{NAME}}</title>
      <desc id="{{ID}}-chart-desc">{{DESCRIPTION}}</desc>
      {{#RULES}}<line class="chart-rule" x1="{{LEFT}}" y1="{{Y}}" x2="{{RIGHT}}" y2="{{Y}}"></line><text class="chart-end" x="{{TEXT_X}}" y="{{TEXT_Y}}">{{LABEL}}</text>
      {{/RULES}}
      {{#DAYS}}<text class="chart-middle" x="{{X}}" y="{{Y}}">{{LABEL}}</text>{{/DAYS}}
      {{#SERIES}}<g class="series series-{{NUMBER}}">{{#RUNS}}<polyline points="{{POINTS}}"></polyline>{{/RUNS}}{{#DOTS}}<circle cx="{{X}}" cy="{{Y}}" r="4"></circle>{{/DOTS}}</g>
      {{/SERIES}}
      {{#BARS}}<text x="0" y="{{TEXT_Y}}">{{LABEL}}</text><rect x="0" y="{{Y}}" width="{{LENGTH}}" height="{{THICK}}"></rect><text x="{{VALUE_X}}" y="{{VALUE_Y}}">{{VALUE}}</text>
      {{/BARS}}
    </svg>
  </div>
  <ul class="legend">
    {{#SERIES}}<li><svg viewBox="0 0 48 12" aria-hidden="true"><g class="series series-{{NUMBER}}"><polyline points="0,6 48,6"></polyline></g></svg>{{LABEL}}</li>{{/SERIES}}
  </ul>
  {{/CHART}}
  {{#NOTHING}}<p>这段时间没有记录。</p>{{/NOTHING}}
  {{#TABLE}}
  <details class="figures" {{#OPEN}}open{{/OPEN}}>
    <summary>表格</summary>
    <div class="wide-table" tabindex="0" role="group" aria-label="{{NAME}}的表格">
    <table class="table">
      <caption class="visually-hidden">{{NAME}}</caption>
      <thead><tr><th scope="col">{{HEAD}}</th>{{#COLUMNS}}<th scope="col" class="num">{{COLUMN}}</th>{{/COLUMNS}}</tr></thead>
      <tbody>
      {{#LINES}}<tr><th scope="row">{{#PLAIN}}{{LINE}}{{/PLAIN}}{{#LINK}}<a href="{{URL}}">{{LINE}}</a>{{/LINK}}</th>{{#CELLS}}<td class="num">{{VALUE}}</td>{{/CELLS}}</tr>
      {{/LINES}}
      </tbody>
      {{#TOTAL}}<tfoot><tr><th scope="row">合计</th>{{#CELLS}}<td class="num">{{VALUE}}</td>{{/CELLS}}</tr></tfoot>{{/TOTAL}}
    </table>
    </div>
    <p><a href="{{EXPORT_URL}}">导出{{NAME}}（CSV）</a></p>
  </details>
  {{/TABLE}}
</section>
{{/TABLES}}
