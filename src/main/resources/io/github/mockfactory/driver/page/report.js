(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var dimensions = ['module', 'owner', 'category', 'phase', 'risk', 'reason'];
  var form = document.getElementById('filters');
  var PAGE = 100;
  var shown = {};
  document.documentElement.classList.add('scripted');

  // a row for each site: its file, its line, and the numbers of its kind and its mocked type
  var count = 0;
  data.sites.forEach(function (row) { count += row.length / 3; });
  var files = new Int32Array(count), lines = new Int32Array(count), kinds = new Int32Array(count), mocked = new Int32Array(count), at = 0;
  data.sites.forEach(function (row, file) {
    for (var i = 0; i < row.length; i += 3) { files[at] = file; lines[at] = row[i]; kinds[at] = row[i + 1]; mocked[at] = row[i + 2]; at += 1; }
  });
  var paths = data.files.map(function (file) { return data.folders[file[0]] + file[1]; });
  var lowerPaths = paths.map(function (path) { return path.toLowerCase(); });
  var types = data.types.map(function (type) { return data.packages[type[0]] + type[1]; });
  var lowerTypes = types.map(function (type) { return type.toLowerCase(); });

  function valueOf(dimension, file, kind) {
    switch (dimension) {
      case 'module': return data.files[file][2];
      case 'owner': return data.files[file][3];
      case 'risk': return data.files[file][4];
      case 'category': return data.kinds[kind][1];
      case 'phase': return data.kinds[kind][2];
      default: return data.kinds[kind][3];
    }
  }

  function filters() {
    var query = new URLSearchParams(location.hash.slice(1));
    var wanted = { state: query.get('state') || '', q: query.get('q') || '' };
    dimensions.forEach(function (dimension) { wanted[dimension] = query.get(dimension) || ''; });
    return wanted;
  }

  function isFilter(hash) { return hash.indexOf('=') > 0; }

  function address(wanted) {
    var query = new URLSearchParams();
    Object.keys(wanted).forEach(function (key) { if (wanted[key]) { query.set(key, wanted[key]); } });
    return '#' + query.toString();
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text !== undefined) { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }

  function link(text, wanted, rows) {
    var made = element('a', text);
    made.href = address(wanted);
    if (rows) { made.setAttribute('data-rows', ''); }
    return made;
  }

  function row(cells) {
    var made = document.createElement('tr');
    cells.forEach(function (cell) { made.appendChild(cell); });
    return made;
  }

  function cell(content, className) {
    var made = element('td', undefined, className);
    if (content instanceof Node) { made.appendChild(content); } else { made.textContent = content; }
    return made;
  }

  function head(content) {
    var made = element('th');
    made.scope = 'row';
    made.appendChild(content);
    return made;
  }

  function code(text) { return element('code', text); }

  function fill(id, all, toRow) {
    var body = document.querySelector('#' + id + ' tbody');
    var most = Math.min(all.length, shown[id] || PAGE);
    var rows = document.createDocumentFragment();
    for (var i = 0; i < most; i += 1) { rows.appendChild(toRow(all[i], i)); }
    body.replaceChildren(rows);
    var more = document.querySelector('[data-more="' + id + '"]');
    more.hidden = most >= all.length;
    more.textContent = 'Show more (' + (all.length - most) + ')';
  }

  function numbers(wanted) {
    var found = {};
    for (var i = 0; i < dimensions.length; i += 1) {
      var dimension = dimensions[i];
      // what nothing is called is not to be found, rather than passed over
      found[dimension] = wanted[dimension] ? data[dimension].indexOf(wanted[dimension]) : -1;
      if (wanted[dimension] && found[dimension] < 0) { found[dimension] = -2; }
    }
    return found;
  }

  var current;

  function apply() {
    var wanted = filters(), only = numbers(wanted), q = wanted.q.trim().toLowerCase();
    var counts = {}, byFile = new Map(), matching = [], active = Object.keys(wanted).some(function (key) { return wanted[key]; });
    dimensions.forEach(function (dimension) {
      counts[dimension] = data[dimension].map(function () { return [0, 0]; });
    });
    for (var i = 0; i < count; i += 1) {
      var file = files[i], kind = kinds[i], reason = data.kinds[kind][3], pass = true;
      for (var d = 0; d < dimensions.length && pass; d += 1) {
        var number = only[dimensions[d]];
        pass = number === -1 || number === valueOf(dimensions[d], file, kind);
      }
      if (!pass || (wanted.state && (wanted.state === 'movable') !== (reason < 0))) { continue; }
      if (q && lowerPaths[file].indexOf(q) < 0 && lowerTypes[mocked[i]].indexOf(q) < 0) { continue; }
      matching.push(i);
      for (d = 0; d < dimensions.length; d += 1) {
        var value = valueOf(dimensions[d], file, kind);
        if (value >= 0) { counts[dimensions[d]][value][0] += 1; counts[dimensions[d]][value][1] += reason < 0 ? 1 : 0; }
      }
      var sum = byFile.get(file) || [0, 0];
      sum[0] += 1; sum[1] += reason < 0 ? 1 : 0;
      byFile.set(file, sum);
    }
    current = { wanted: wanted, matching: matching, byFile: byFile, active: active };
    document.getElementById('status').textContent = matching.length.toLocaleString('en') + ' of ' + count.toLocaleString('en') + ' sites';
    showCounts(counts, wanted, matching.length);
    showFiles();
    showSteps();
    showFixtures();
    showSites();
    dimensions.concat(['state', 'q']).forEach(function (name) {
      var field = form.elements[name];
      if (field && field !== document.activeElement) { field.value = wanted[name]; }
    });
  }

  function showCounts(counts, wanted, all) {
    document.querySelectorAll('[data-dimension]').forEach(function (table) {
      var dimension = table.getAttribute('data-dimension');
      table.querySelectorAll('tbody tr').forEach(function (line, i) {
        var key = line.getAttribute('data-key');
        var sums = counts[dimension][key === null ? i : data.reason.indexOf(key)] || [0, 0];
        line.hidden = current.active && sums[0] === 0;
        line.querySelectorAll('[data-count]').forEach(function (place) {
          var what = place.getAttribute('data-count');
          place.textContent = what === 'sites' ? sums[0] : what === 'movable' ? sums[1] : sums[0] - sums[1];
        });
        line.querySelectorAll('a').forEach(function (anchor) {
          var target = Object.assign({}, wanted);
          target[dimension] = key === null ? data[dimension][i] : key;
          target.state = anchor.getAttribute('data-state') || wanted.state;
          anchor.href = address(target);
        });
        var share = all ? 100 / all : 0, bars = line.querySelectorAll('rect');
        if (bars.length) {
          bars[1].setAttribute('width', sums[1] * share);
          bars[2].setAttribute('x', sums[1] * share);
          bars[2].setAttribute('width', (sums[0] - sums[1]) * share);
        }
      });
    });
  }

  function showFiles() {
    var list = Array.from(current.byFile.keys()).sort(function (a, b) {
      return data.files[a][4] - data.files[b][4] || current.byFile.get(b)[0] - current.byFile.get(a)[0] || (paths[a] < paths[b] ? -1 : 1);
    });
    fill('filetable', list, function (file) {
      var sums = current.byFile.get(file), risk = data.risk[data.files[file][4]];
      return row([
        head(code(paths[file])), cell(risk, risk), cell(link(String(sums[0]), { q: paths[file] }, true), 'n'), cell(String(sums[1]), 'n'),
        cell(data.owner[data.files[file][3]], 'wide'), cell(data.module[data.files[file][2]], 'wide')]);
    });
  }

  function showSteps() {
    var list = [];
    data.steps.forEach(function (step, i) {
      if (!current.active || (current.byFile.has(step[1]) && (!current.wanted.phase || current.wanted.phase === String(step[0])))) { list.push(i); }
    });
    fill('steptable', list, function (i) {
      var step = data.steps[i], before = step[5].filter(function (each) { return data.steps[each][0] !== 0; });
      var text = step[0] === 0 ? 'nothing' : before.length === 0 ? 'the factory' : before.map(function (each) {
        return String(each + 1) + ' ' + data.files[data.steps[each][1]][1];
      }).join(', ');
      return row([
        cell(String(i + 1), 'n'), cell(String(step[0])), head(code(paths[step[1]])), cell(String(step[2]), 'n'), cell(String(step[3]), 'n wide'),
        cell(String(step[4]), 'n'), cell(text)]);
    });
  }

  function showFixtures() {
    var list = data.fixtures.filter(function (fixture) { return !current.active || current.byFile.has(fixture[0]); });
    list.sort(function (a, b) { return b[1] - a[1]; });
    document.getElementById('nofixtures').hidden = data.fixtures.length > 0;
    fill('fixturetable', list, function (fixture) {
      var names = element('details');
      names.appendChild(element('summary', 'test classes'));
      // made only when it is opened: there can be thousands
      names.addEventListener('toggle', function () {
        if (names.open && names.children.length === 1) {
          var items = element('ul', undefined, 'plain');
          fixture[2].forEach(function (test) { items.appendChild(element('li')).appendChild(code(data.tests[test])); });
          names.appendChild(items);
          if (fixture[2].length < fixture[1]) { names.appendChild(element('p', 'and ' + (fixture[1] - fixture[2].length) + ' more, all of them in impact.csv')); }
        }
      });
      return row([head(code(paths[fixture[0]])), cell(String(fixture[1]), 'n'), cell(fixture[1] ? names : 'none')]);
    });
  }

  function showSites() {
    fill('sitetable', current.matching, function (i) {
      var file = files[i], kind = data.kinds[kinds[i]], risk = data.risk[data.files[file][4]], type = element('span', data.types[mocked[i]][1]);
      type.title = types[mocked[i]];
      return row([
        head(code(paths[file] + ':' + lines[i])), cell(type), cell(data.forms[kind[0]], 'wide'), cell(data.category[kind[1]]), cell(data.phase[kind[2]], 'n'),
        cell(risk, risk), cell(kind[3] < 0 ? 'moved' : code(data.reason[kind[3]])), cell(data.owner[data.files[file][3]], 'wide'), cell(data.module[data.files[file][2]], 'wide')]);
    });
  }

  function go(wanted) {
    shown = {};
    history.replaceState(null, '', address(wanted));
    apply();
  }

  function fromForm() {
    var wanted = {};
    dimensions.concat(['state', 'q']).forEach(function (name) { if (form.elements[name]) { wanted[name] = form.elements[name].value; } });
    go(wanted);
  }

  form.addEventListener('change', fromForm);
  form.addEventListener('input', function (event) { if (event.target.name === 'q') { fromForm(); } });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function (event) {
    event.preventDefault();
    go({});
    dimensions.concat(['state', 'q']).forEach(function (name) { if (form.elements[name]) { form.elements[name].value = ''; } });
  });
  document.addEventListener('click', function (event) {
    var more = event.target.closest('[data-more]');
    if (more) {
      var id = more.getAttribute('data-more');
      shown[id] = (shown[id] || PAGE) + 5 * PAGE;
      ({ filetable: showFiles, steptable: showSteps, fixturetable: showFixtures, sitetable: showSites })[id]();
      return;
    }
    var anchor = event.target.closest('a[href^="#"]');
    if (anchor && isFilter(anchor.getAttribute('href'))) {
      event.preventDefault();
      shown = {};
      var hash = anchor.getAttribute('href');
      if (location.hash !== hash) { history.pushState(null, '', hash); }
      apply();
      if (anchor.hasAttribute('data-rows')) {
        var rows = document.getElementById('rows');
        rows.scrollIntoView();
        rows.focus({ preventScroll: true });
      }
    } else if (anchor) {
      // the filters stay in the address
      event.preventDefault();
      var part = document.getElementById(anchor.getAttribute('href').slice(1));
      if (part) { part.scrollIntoView(); part.focus({ preventScroll: true }); }
    }
  });
  window.addEventListener('popstate', function () { shown = {}; apply(); });
  window.addEventListener('hashchange', function () { if (isFilter(location.hash) || location.hash === '') { shown = {}; apply(); } });
  window.addEventListener('beforeprint', function () { document.querySelectorAll('details').forEach(function (each) { each.open = true; }); });
  apply();
}());
