<?php
// The order list by PHP-FPM and pgsql: a peer that ./dev bench measures beside ours. FRAME: the page's frame, in which NAME, COUNT and
// CSRF stand for what is the company's own.
$database = pg_pconnect('');
function ask($database, string $name, array $values): array {
    // Prepared once for each connection, which outlives this request.
    if (!($answer = @pg_execute($database, $name, $values))) {
        pg_prepare($database, $name, file_get_contents(__DIR__ . "/$name.sql"));
        $answer = pg_execute($database, $name, $values);
    }
    return pg_fetch_all($answer, PGSQL_NUM);
}
$html = fn ($text) => htmlspecialchars((string)$text, ENT_QUOTES);
$company = ask($database, 'session', [hash('sha256', $_COOKIE['__Host-cakey'] ?? '')]);
if (!$company) {
    header('Location: /cakey/', true, 303);
    exit;
}
[$id, $name, $csrf] = $company[0];
$count = ask($database, 'count', [$id])[0][0];
$orders = ask($database, 'orders', [$id]);
$words = json_decode(file_get_contents(__DIR__ . '/words.json'), true);
[$before, $after] = explode('ROWS', file_get_contents($_SERVER['FRAME']));
$own = ['NAME' => $html($name), 'COUNT' => $count, 'CSRF' => $csrf];
header('Content-Type: text/html; charset=utf-8');
echo strtr($before, $own);
foreach (array_slice($orders, 0, 20) as [$number, $platform, $business, $certificates, $seals, $total, $submission, $state, $created, $version]): ?>

    <tr>
      <th scope="row"><a href="/cakey/orders/<?= $number ?>"><?= $number ?></a></th>
      <td data-label="应用平台"><?= $html($platform) ?></td>
      <td data-label="业务类型"><?= $words['business'][$business] ?></td>
      <td data-label="证书/签章" class="num"><?= $certificates ?> / <?= $seals ?></td>
      <td data-label="金额" class="num money"><?= $submission > 0 ? '¥' . number_format($total / 100, 2) : '—' ?></td>
      <td data-label="订单状态"><span class="state state-<?= $state ?>"><?= $words['state'][$state] ?></span></td>
      <td data-label="创建时间"><time><?= $created ?></time></td>
      <td class="row-actions">
        <?php if ($state === 'draft'): ?><a href="/cakey/orders/<?= $number ?>/edit">修改/提交</a><?php endif ?>
        <?php if ($state === 'awaiting_payment'): ?><a href="/cakey/orders/<?= $number ?>/pay" data-dialog-page="#confirm">订单支付</a><?php endif ?>
        <a href="/cakey/orders/<?= $number ?>/history">查看记录</a>
        <?php if ($state === 'dispatched' || $state === 'handed_over'): ?><form method="post" action="/cakey/orders/<?= $number ?>/receipt" novalidate><input type="hidden" name="csrf" value="<?= $csrf ?>"><input type="hidden" name="version" value="<?= $version ?>"><button type="submit" class="btn btn-link">确认收货</button></form><?php endif ?>
      </td>
    </tr>
<?php endforeach;
echo strtr($after, $own);
