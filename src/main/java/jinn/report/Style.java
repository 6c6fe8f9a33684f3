package jinn.report;

/** How the page looks: one column, two sets of colours, nothing from elsewhere. */
final class Style {

    static final String LIGHT = "--bg:#fbfaf8;--panel:#f2f1ed;--ink:#22262b;--soft:#565e68;"
            + "--line:#d9d9d4;--good:#1b6b43;--idle:#565e68;--odd:#7d5200;--bad:#a8231b;"
            + "--link:#1f5896;";
    static final String DARK = "--bg:#15181b;--panel:#1d2125;--ink:#dcdfe3;--soft:#a0a8b1;"
            + "--line:#353b42;--good:#7cc79b;--idle:#a0a8b1;--odd:#dcb36a;--bad:#f2938a;"
            + "--link:#8dbbe8;";

    static final String ALL = ":root{color-scheme:light dark;" + LIGHT + "}\n"
            + "@media (prefers-color-scheme:dark){:root{" + DARK + "}}\n" + """
            *{box-sizing:border-box}
            html{background:var(--bg);color:var(--ink);
            font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;
            -webkit-text-size-adjust:100%}
            body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:72rem}
            h1,h2,h3,h4{line-height:1.2;font-weight:600;overflow-wrap:anywhere}
            h1{font-size:1.6rem;margin:0}
            h2{font-size:1.15rem;margin:2.5rem 0 .75rem}
            h3{font-size:1.05rem;margin:0 0 .5rem}
            h4{font-size:.85rem;margin:1.1rem 0 .4rem;color:var(--soft);font-weight:600}
            p{margin:.4rem 0;max-width:46rem}
            a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
            a:focus-visible,summary:focus-visible,pre:focus-visible{outline:2px solid var(--link);
            outline-offset:2px}
            .soft,caption,dt{color:var(--soft)}
            .name,code,pre,td.n{overflow-wrap:anywhere}
            code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;
            font-size:.85em}
            .counts{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;list-style:none;margin:1rem 0 0;
            padding:0}
            .counts b{font-size:1.25rem;font-variant-numeric:tabular-nums}
            .s{white-space:nowrap}
            .s::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.45em;
            border-radius:50%;background:currentColor}
            .s.idle::before{background:none;border:2px solid currentColor}
            .s.odd::before{border-radius:0;transform:rotate(45deg)}
            .s.bad::before{border-radius:0}
            .good{color:var(--good)}.idle{color:var(--idle)}.odd{color:var(--odd)}
            .bad{color:var(--bad)}
            .attention{list-style:none;margin:0;padding:0}
            .attention li{padding:.45rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
            .attention li:last-child{border-bottom:1px solid var(--line)}
            table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
            caption{text-align:left;font-size:.85rem;padding-bottom:.3rem}
            th,td{text-align:left;vertical-align:top;padding:.35rem .9rem .35rem 0;
            border-bottom:1px solid var(--line);font-weight:400}
            th[scope=row]{overflow-wrap:anywhere}
            thead th{color:var(--soft);font-size:.85rem}
            th.r,td.r{text-align:right}
            th:last-child,td:last-child{padding-right:0}
            td.k{white-space:nowrap}
            .own th:first-child{width:12rem}
            a+.s,.name+.s{margin-left:.3em}
            .bar{display:block;width:100%;height:3px;margin-top:.15rem}
            .bar rect{fill:var(--soft)}
            .lanes{list-style:none;margin:0;padding:0}
            .lanes li{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1rem;
            align-items:center;padding:.1rem 0}
            .lanes a{overflow-wrap:anywhere;font-size:.9rem}
            .lanes svg{display:block;width:100%;height:24px;background:var(--panel)}
            .axis div{position:relative;height:1.4rem;font-size:.75rem;color:var(--soft)}
            .axis i{position:absolute;font-style:normal;transform:translateX(-50%);
            white-space:nowrap}
            .axis .first{transform:none}
            .axis .last{transform:translateX(-100%)}
            path{fill:none;vector-effect:non-scaling-stroke}
            .grid{stroke:var(--line);stroke-width:1}
            .between{stroke:var(--soft);stroke-width:1;stroke-dasharray:2 4}
            .start{stroke:var(--ink);stroke-width:2}
            .death{stroke:var(--bad);stroke-width:2}
            .life{fill:currentColor;opacity:.55}
            article{border-top:1px solid var(--line);padding:1.2rem 0 .6rem}
            dl{display:grid;
            grid-template-columns:minmax(6.5rem,max-content) minmax(0,1fr);gap:.15rem 1rem;
            margin:0;font-variant-numeric:tabular-nums}
            dd{margin:0;overflow-wrap:anywhere}
            summary{cursor:pointer;color:var(--link);font-size:.9rem;margin:.8rem 0 .3rem}
            pre{margin:0;padding:.7rem .8rem;background:var(--panel);white-space:pre-wrap;
            line-height:1.45;max-height:28rem;overflow:auto}
            footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem;
            color:var(--soft);font-size:.9rem}
            @media (max-width:45rem){.w{display:none}
            .lanes li{grid-template-columns:minmax(0,1fr);padding:.25rem 0}
            body{padding:1rem .8rem 3rem}.axis .h{display:none}}
            @media print{pre{max-height:none}}
            """;

    private Style() {
    }
}
