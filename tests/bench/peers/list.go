// The order list by Go, net/http and lib/pq: a peer that ./dev bench measures beside ours. Arguments: the socket to listen at, a
// folder with the page's frame, in which NAME, COUNT and CSRF stand for what is the company's own, and the folder of the queries.
package main

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	_ "github.com/lib/pq"
)

type order struct {
	Number, Platform, Business, State, Created string
	Certificates, Seals, Total, Submission     int
	Version                                    int64
}

type page struct {
	Name, CSRF string
	Count      int
	Orders     []order
}

var words struct{ State, Business map[string]string }

func money(fen int) string {
	yuan := strconv.Itoa(fen / 100)
	for at := len(yuan) - 3; at > 0; at -= 3 {
		yuan = yuan[:at] + "," + yuan[at:]
	}
	return fmt.Sprintf("%s.%02d", yuan, fen%100)
}

const rows = `{{$csrf := .CSRF}}{{range .Orders}}
    <tr>
      <th scope="row"><a href="/cakey/orders/{{.Number}}">{{.Number}}</a></th>
      <td data-label="应用平台">{{.Platform}}</td>
      <td data-label="业务类型">{{business .Business}}</td>
      <td data-label="证书/签章" class="num">{{.Certificates}} / {{.Seals}}</td>
      <td data-label="金额" class="num money">{{if gt .Submission 0}}¥{{money .Total}}{{else}}—{{end}}</td>
      <td data-label="订单状态"><span class="state state-{{.State}}">{{state .State}}</span></td>
      <td data-label="创建时间"><time>{{.Created}}</time></td>
      <td class="row-actions">
        {{if eq .State "draft"}}<a href="/cakey/orders/{{.Number}}/edit">修改/提交</a>{{end}}
        {{if eq .State "awaiting_payment"}}<a href="/cakey/orders/{{.Number}}/pay" data-dialog-page="#confirm">订单支付</a>{{end}}
        <a href="/cakey/orders/{{.Number}}/history">查看记录</a>
        {{if or (eq .State "dispatched") (eq .State "handed_over")}}<form method="post" action="/cakey/orders/{{.Number}}/receipt" novalidate><input type="hidden" name="csrf" value="{{$csrf}}"><input type="hidden" name="version" value="{{.Version}}"><button type="submit" class="btn btn-link">确认收货</button></form>{{end}}
      </td>
    </tr>{{end}}`

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	socket, folder, here := os.Args[1], os.Args[2], os.Args[3]
	database := must(sql.Open("postgres", "sslmode=disable"))
	database.SetMaxOpenConns(8)
	database.SetMaxIdleConns(8)
	query := func(name string) *sql.Stmt {
		return must(database.Prepare(string(must(os.ReadFile(filepath.Join(here, name+".sql"))))))
	}
	session, count, orders := query("session"), query("count"), query("orders")
	if err := json.Unmarshal(must(os.ReadFile(filepath.Join(here, "words.json"))), &words); err != nil {
		log.Fatal(err)
	}
	marks := strings.NewReplacer("NAME", "{{.Name}}", "COUNT", "{{.Count}}", "CSRF", "{{.CSRF}}", "ROWS", rows)
	frame := marks.Replace(string(must(os.ReadFile(filepath.Join(folder, "frame.html")))))
	list := template.Must(template.New("list").Funcs(template.FuncMap{
		"money":    money,
		"state":    func(word string) string { return words.State[word] },
		"business": func(word string) string { return words.Business[word] },
	}).Parse(frame))

	http.HandleFunc("/go", func(w http.ResponseWriter, r *http.Request) {
		cookie, err := r.Cookie("__Host-cakey")
		if err != nil {
			http.Redirect(w, r, "/cakey/", http.StatusSeeOther)
			return
		}
		hash := sha256.Sum256([]byte(cookie.Value))
		var id int64
		var shown page
		if session.QueryRow(hex.EncodeToString(hash[:])).Scan(&id, &shown.Name, &shown.CSRF) != nil {
			http.Redirect(w, r, "/cakey/", http.StatusSeeOther)
			return
		}
		if err := count.QueryRow(id).Scan(&shown.Count); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		result, err := orders.Query(id)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer result.Close()
		for result.Next() && len(shown.Orders) < 20 {
			var one order
			if err := result.Scan(&one.Number, &one.Platform, &one.Business, &one.Certificates, &one.Seals, &one.Total,
				&one.Submission, &one.State, &one.Created, &one.Version); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			shown.Orders = append(shown.Orders, one)
		}
		var written bytes.Buffer
		if err := list.Execute(&written, shown); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(written.Bytes())
	})
	listener := must(net.Listen("unix", socket))
	if err := os.Chmod(socket, 0o666); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.Serve(listener, nil))
}
