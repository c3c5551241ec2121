namespace Infra.Templating;

internal sealed partial class Parser
{
    private static readonly string[] KnownTags =
        [
            "for",
            "if",
            "set",
            "macro",
            "call",
            "filter",
            "with",
            "include",
            "import",
            "from",
            "extends",
            "block",
            "print",
            "raw",
        ];

    /// <summary>
    /// Parses statements up to a tag with one of these words, which is then the current token; without words, up to the
    /// end.
    /// </summary>
    private Statement[] Statements(params string[] endWords)
    {
        var statements = new List<Statement>();
        while (Current.Kind is not TokenKind.End)
        {
            switch (Current.Kind)
            {
                case TokenKind.Data:
                    statements.Add(new OutputText(Current.Text, Current.Position));
                    _at++;
                    break;
                case TokenKind.PrintBegin:
                    _at++;
                    statements.Add(new OutputExpression(Tuple()));
                    ExpectKind(TokenKind.PrintEnd, "'}}'");
                    break;
                default:
                    ExpectKind(TokenKind.BlockBegin, "a tag");
                    if (endWords.Any(Current.IsName)) return [.. statements];
                    statements.AddRange(StatementAfterTag());
                    ExpectKind(TokenKind.BlockEnd, "'%}'");
                    break;
            }
        }

        // Words that do not begin with `end`, such as `else`, continue the statement.
        if (Array.Find(endWords, word => word.StartsWith("end", StringComparison.Ordinal)) is { } closing)
            throw Fail(Current.Position, $"Expected '{{% {closing} %}}', found the end of the template.");
        return [.. statements];
    }

    private IEnumerable<Statement> StatementAfterTag()
    {
        var tag = ExpectName("the name of a tag");
        if (++_statementDepth > _limits.StatementDepth)
        {
            throw Fail(
                tag.Position,
                $"Statements are nested deeper than {_limits.StatementDepth} levels.",
                TemplateErrorKind.Limit);
        }

        IEnumerable<Statement> statements = tag.Text switch
        {
            "print" => Print(),
            "for" => [For(tag)],
            "if" => [If()],
            "set" => [Set(tag)],
            "with" => [With()],
            "filter" => [FilterBlock(tag)],
            "macro" => [Macro()],
            "call" => [CallBlock(tag)],
            "block" => [Block(tag)],
            "extends" => [new ExtendsStatement(tag.Position, Expression())],
            "include" => [Include(tag)],
            "import" => [Import(tag)],
            "from" => [FromImport(tag)],
            "autoescape" =>
                throw Unsupported(
                    tag.Position, "The tag 'autoescape' is not supported: text is never escaped by itself."),
            "do" or "break" or "continue" or "trans" or "pluralize" or "debug" =>
                throw Unsupported(
                    tag.Position, $"The tag '{tag.Text}' is not supported: it belongs to an extension of Jinja."),
            _ => throw Fail(tag.Position, UnknownTag(tag.Text)),
        };
        _statementDepth--;
        return statements;
    }

    private static string UnknownTag(string name)
    {
        if (name.StartsWith("end", StringComparison.Ordinal) || name is "else" or "elif")
            return $"The tag '{Errors.Short(name)}' closes nothing here.";
        var nearest = NearestName.Find(name, KnownTags);
        return $"There is no tag '{Errors.Short(name)}'" + (nearest is null ? "." : $"; did you mean '{nearest}'?");
    }

    private List<Statement> Print()
    {
        var statements = new List<Statement>();
        while (Current.Kind is not TokenKind.BlockEnd)
        {
            if (statements.Count > 0) Expect(",");
            statements.Add(new OutputExpression(Expression()));
        }

        return statements;
    }

    private Statement[] BodyTo(params string[] endWords)
    {
        ExpectKind(TokenKind.BlockEnd, "'%}'");
        return Statements(endWords);
    }

    private Statement[] BodyToLast(string endWord)
    {
        var body = BodyTo(endWord);
        _at++;
        return body;
    }

    private IfStatement If()
    {
        var branches = new List<(Expression, Statement[])>();
        while (true)
        {
            var condition = Tuple(withCondition: false);
            branches.Add((condition, BodyTo("elif", "else", "endif")));
            var word = Next().Text;
            if (word == "elif") continue;
            return new([.. branches], word == "else" ? BodyToLast("endif") : []);
        }
    }

    private ForStatement For(Token tag)
    {
        var outer = _scope;
        var scope = Inner();
        var loop = scope.Declare("loop");
        var target = InScope(scope, () => AssignTarget(endWord: "in", isLoop: true));
        ExpectWord("in");
        var iterable = Tuple(withCondition: false, endWord: "recursive");
        var condition = SkipName("if") ? InScope(ConditionScope(scope), () => Expression()) : null;
        var slots = new ForSlots(loop, SkipName("recursive"));
        OnUse("loop", scope, () => slots.UsesLoop = true);
        if (slots.IsRecursive) slots.UsesLoop = true;
        var body = InScope(scope, () => BodyTo("endfor", "else"));
        slots.EndAt(outer.Unit.Slots);
        var otherwise = Next().Text == "else" ? InScope(Inner(), () => BodyToLast("endfor")) : [];
        return new(tag.Position, target, iterable, condition, body, otherwise, slots);
    }

    // The condition of a loop sees the loop's targets but not its `loop`. There, `loop` is that of an enclosing loop.
    private static Scope ConditionScope(Scope loopScope)
    {
        var scope = new Scope(loopScope.Unit, loopScope.Outer);
        foreach (var name in loopScope.Names)
            if (name != "loop") scope.Share(name, loopScope);
        return scope;
    }

    private Statement Set(Token tag)
    {
        if (Current.Kind is TokenKind.Name && Following.Is("."))
        {
            var owner = Name(Next());
            _at++;
            return SetTo(tag, new NamespaceTarget(owner, ExpectName("the name of an attribute").Text));
        }

        return SetTo(tag, AssignTarget(endWord: null));
    }

    private Statement SetTo(Token tag, Target target)
    {
        if (Skip("=")) return new SetStatement(tag.Position, target, Tuple());
        var (filters, body) = BodyFilters(tag.Position);
        var statements = InScope(Inner(), () => BodyToLast("endset"));
        return new SetBlock(tag.Position, target, filters, body, statements);
    }

    private FilterBlock FilterBlock(Token tag)
    {
        _at--;
        var (filters, body) = InScope(Inner(), () => BodyFilters(tag.Position, isFirst: true));
        return new(tag.Position, filters!, body, InScope(Inner(), () => BodyToLast("endfilter")));
    }

    private (Expression? Filters, BodyText Body) BodyFilters(SourcePosition position, bool isFirst = false)
    {
        var body = new BodyText(position, _scope.Unit.Slots++);
        Expression? filters = null;
        while (isFirst || Current.Is("|"))
        {
            _at++;
            isFirst = false;
            filters = Filter(filters ?? body);
        }

        return (filters, body);
    }

    private WithStatement With()
    {
        var scope = Inner();
        var variables = new List<(Target, Expression)>();
        while (Current.Kind is not TokenKind.BlockEnd)
        {
            if (variables.Count > 0) Expect(",");
            var target = InScope(scope, () => AssignTarget(endWord: null));
            Expect("=");
            variables.Add((target, Expression()));
        }

        return new([.. variables], InScope(scope, () => BodyToLast("endwith")));
    }

    private MacroStatement Macro()
    {
        var name = ExpectName("the name of a macro");
        RefuseConstant(name);
        var macro = MacroAfterName(name.Text, Inner(new Unit()), () => BodyToLast("endmacro"), isMacro: true);
        return new(macro, CreateTarget(name.Text));
    }

    private CallBlock CallBlock(Token tag)
    {
        CallExpression? call = null;
        var outer = _scope;
        var macro = MacroAfterName("caller", Inner(new Unit()), () =>
        {
            var position = Current.Position;
            call = InScope(outer, () => Expression()) as CallExpression
                ?? throw Fail(position, "'call' must be followed by a macro call.");
            return BodyToLast("endcall");
        }, isMacro: false);
        return new(tag.Position, macro, call!);
    }

    private Scope Inner(Unit unit) => new(unit, _scope);

    private Macro MacroAfterName(string name, Scope scope, Func<Statement[]> body, bool isMacro)
    {
        var outer = _scope;
        _scope = scope;
        var parameters = isMacro || Current.Is("(") ? Parameters() : [];
        var macro = new Macro(name, _template, scope.Unit, parameters) { IsCaller = !isMacro };
        foreach (var special in new[] { "caller", "varargs", "kwargs" })
        {
            if (scope.Find(special) is not null) continue;
            var slot = scope.Declare(special);
            OnUse(special, scope, () => Use(macro, special, slot));
        }

        macro.Body = body();
        _scope = outer;
        return macro;
    }

    private static void Use(Macro macro, string special, int slot)
    {
        if (special == "caller") macro.Caller = slot;
        else if (special == "varargs") macro.Varargs = slot;
        else macro.Kwargs = slot;
    }

    private MacroParameter[] Parameters()
    {
        Expect("(");
        var parameters = new List<MacroParameter>();
        while (!Current.Is(")"))
        {
            if (parameters.Count > 0) Expect(",");
            var name = ExpectName("the name of a parameter");
            RefuseConstant(name);
            if (_scope.Find(name.Text) is not null)
                throw Fail(name.Position, $"The parameter '{Errors.Short(name.Text)}' is declared twice.");
            var slot = _scope.Declare(name.Text);
            Expression? value = null;
            if (Skip("=")) value = Expression();
            else if (parameters.Exists(parameter => parameter.Default is not null))
                throw Fail(name.Position, "A parameter without a default follows one with a default.");
            parameters.Add(new(name.Text, slot, value));
        }

        _at++;
        return [.. parameters];
    }

    private BlockStatement Block(Token tag)
    {
        var name = ExpectName("the name of a block");
        if (_blocks.Exists(other => other.Name == name.Text))
            throw Fail(name.Position, $"The block '{Errors.Short(name.Text)}' is defined twice.");
        var isScoped = SkipName("scoped");
        var isRequired = SkipName("required");
        if (Current.Is("-")) throw Fail(Current.Position, "The name of a block has no hyphens. Use '_'.");
        var block = new Block(name.Text, _template);
        _blocks.Add(block);
        var statement = new BlockStatement(name.Text, tag.Position, isScoped, isRequired);
        var surroundings = _scope;
        if (isScoped)
        {
            _afterwards.Add(() => statement.Locals = VisibleNames(surroundings));
            _afterwards.Add(() => NoteUse("loop", surroundings));
        }

        var scope = new Scope(block.Unit, null);
        var slot = scope.Declare("super");
        OnUse("super", scope, () => block.Super = slot);
        block.Body = InScope(scope, () => BodyToLast("endblock"));
        if (isRequired && !Array.TrueForAll(block.Body, part => part is OutputText { IsBlank: true }))
            throw Fail(tag.Position, "A required block has nothing but blanks and comments in it.");
        if (Current.Kind is TokenKind.Name && Current.Text == name.Text) _at++;
        return statement;
    }

    private IncludeStatement Include(Token tag)
    {
        var name = Expression();
        var ignoresMissing = Current.IsName("ignore") && Following.IsName("missing");
        if (ignoresMissing) _at += 2;
        var statement = new IncludeStatement(tag.Position, name, ignoresMissing, WithContext(true));
        var scope = _scope;
        _afterwards.Add(() => statement.Locals = VisibleNames(scope));
        return statement;
    }

    private bool WithContext(bool standard)
    {
        if (!(Current.IsName("with") || Current.IsName("without")) || !Following.IsName("context")) return standard;
        var with = Next().Text == "with";
        _at++;
        return with;
    }

    private ImportStatement Import(Token tag)
    {
        var name = Expression();
        ExpectWord("as");
        var variable = ExpectName("the name of a variable");
        RefuseConstant(variable);
        var bind = ImportTarget(variable.Text);
        return Imported(new(tag.Position, name, WithContext(false), (frame, module) => bind(frame, module)));
    }

    private ImportStatement FromImport(Token tag)
    {
        var name = Expression();
        ExpectWord("import");
        var bindings = new List<Action<Frame, ModuleValue>>();
        bool? withContext = null;
        while (withContext is null && Current.Kind is TokenKind.Name)
        {
            if (IsContextClause() && bindings.Count > 0) break;
            bindings.Add(ImportedName());
            if (!Current.Is(",")) break;
            _at++;
            if (IsContextClause()) withContext = WithContext(false);
        }

        if (bindings.Count == 0) throw Unexpected("the name of a macro or variable");
        var all = bindings.ToArray();
        return Imported(new(tag.Position, name, withContext ?? WithContext(false), (frame, module) =>
        {
            foreach (var bind in all) bind(frame, module);
        }));
    }

    private bool IsContextClause() =>
        (Current.IsName("with") || Current.IsName("without")) && Following.IsName("context");

    private Action<Frame, ModuleValue> ImportedName()
    {
        var token = ExpectName("the name of a macro or variable");
        if (token.Text.StartsWith('_')) throw Fail(token.Position, "Names that begin with '_' are not imported.");
        var alias = SkipName("as") ? ExpectName("the name of a variable") : token;
        RefuseConstant(alias);
        var bind = ImportTarget(alias.Text);
        return (frame, module) =>
            bind(frame, module.Attribute(token.Text, frame.Budget) ?? MissingImport(token.Text, module));
    }

    private static UndefinedValue MissingImport(string name, ModuleValue module)
    {
        var nearest = NearestName.Find(name, module.KnownNames);
        return new($"The imported template does not export '{Errors.Short(name)}'"
            + (nearest is null ? "." : $"; did you mean '{nearest}'?"));
    }

    // A template does not export what it imports.
    private Action<Frame, TemplateValue> ImportTarget(string name)
    {
        if (_scope.IsTopLevel) return (frame, value) => frame.Context.SetHidden(name, value);
        var slot = _scope.Declare(name);
        return (frame, value) => frame.Slots[slot] = value;
    }

    private ImportStatement Imported(ImportStatement statement)
    {
        var scope = _scope;
        _afterwards.Add(() => statement.Locals = VisibleNames(scope));
        return statement;
    }

    private Target AssignTarget(string? endWord, bool isLoop = false)
    {
        var start = Current.Position;
        var targets = new List<Target>();
        var isTuple = false;
        while (targets.Count == 0 || Skip(","))
        {
            isTuple |= targets.Count > 0;
            if (targets.Count > 0
                && (Current.Is("=") || Current.Is(")") || endWord is not null && Current.IsName(endWord)))
                break;
            targets.Add(OneTarget(isLoop));
        }

        return isTuple ? new TupleTarget(start, [.. targets]) : targets[0];
    }

    private Target OneTarget(bool isLoop)
    {
        if (Skip("("))
        {
            EnterExpression();
            var inner = AssignTarget(endWord: null, isLoop);
            _expressionDepth--;
            Expect(")");
            return inner;
        }

        var name = ExpectName("a name to assign to");
        RefuseConstant(name);
        if (isLoop && name.Text == "loop") throw Fail(name.Position, "The name 'loop' is the loop's own.");
        return CreateTarget(name.Text);
    }

    private void RefuseConstant(Token name)
    {
        if (name.Text is "true" or "True" or "false" or "False" or "none" or "None")
            throw Fail(name.Position, $"'{name.Text}' cannot be assigned to.");
    }

    private Target CreateTarget(string name) =>
        _scope.IsTopLevel ? new ContextTarget(name) : new SlotTarget(_scope.Declare(name));
}
