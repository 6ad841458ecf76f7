package org.maloomat.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** What only the source shows: words of queries, concatenated names of constants, long methods. */
final class SourceRules {
    static final int LONGEST_METHOD = 30;
    private static final Pattern QUERY = Pattern.compile("\\b(SELECT|UPDATE|DELETE|INSERT|FROM|JOIN)\\b");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Pattern DATABASE_FAILURE = Pattern.compile(
            "\\b(PersistenceException|EntityExistsException|RollbackException|TransactionalException|\\w*LockException)\\b");

    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final SourcePositions positions;
    /** The feature of each entity and of its table, by name. */
    private final Map<String, String> owners = new TreeMap<>();

    /** @param folders with Java files below them */
    SourceRules(Path... folders) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files(folders)));
        try {
            task.parse().forEach(units::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        positions = Trees.instance(task).getSourcePositions();
        units.forEach(unit -> new Entities(feature(unit)).scan(unit, null));
    }

    private static List<Path> files(Path... folders) {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            try (var tree = Files.walk(folder)) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** The part of the package below the root: of all packages that hold nothing but packages, the first that does. */
    private static String feature(CompilationUnitTree unit) {
        var name = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        return name.replaceFirst("^org\\.maloomat\\.(architecture\\.planted\\.)?", "")
                .split("\\.")[0];
    }

    private static String place(CompilationUnitTree unit) {
        return unit.getPackageName() + "."
                + unit.getSourceFile().getName().replaceFirst(".*[/\\\\]", "").replace(".java", "");
    }

    /** Queries that name an entity or a table of another feature, as {@code class names owner's entity}. */
    List<String> crossFeatureQueries() {
        var found = new ArrayList<String>();
        for (var unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text
                            && QUERY.matcher(text).find()) {
                        var words = WORD.matcher(text);
                        while (words.find()) {
                            var owner = owners.get(words.group());
                            if (owner != null && !owner.equals(feature(unit))) {
                                found.add(place(unit) + " names " + owner + "'s " + words.group());
                            }
                        }
                    }
                    return null;
                }
            }.scan(unit, null);
        }
        return found.stream().distinct().sorted().toList();
    }

    /** Constants looked up by a name that is put together: a new constant would fail when it is first used. */
    List<String> concatenatedConstants() {
        var found = new ArrayList<String>();
        for (var unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    if (call.getMethodSelect() instanceof MemberSelectTree select
                            && select.getIdentifier().contentEquals("valueOf")
                            && !select.getExpression().toString().equals("String")
                            && call.getArguments().stream().anyMatch(SourceRules::isConcatenated)) {
                        found.add(place(unit) + ": " + call);
                    }
                    return super.visitMethodInvocation(call, nothing);
                }
            }.scan(unit, null);
        }
        return found;
    }

    /** Where a failure of the database is caught and gone on from, in a transaction that can only be rolled back. */
    List<String> survivedDatabaseFailures() {
        var found = new ArrayList<String>();
        for (var unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitCatch(CatchTree caught, Void nothing) {
                    var statements = caught.getBlock().getStatements();
                    var goesOn = statements.isEmpty()
                            || statements.get(statements.size() - 1).getKind() != Tree.Kind.THROW;
                    if (goesOn
                            && DATABASE_FAILURE
                                    .matcher(caught.getParameter().getType().toString())
                                    .find()) {
                        found.add(place(unit) + ": " + caught.getParameter());
                    }
                    return super.visitCatch(caught, nothing);
                }
            }.scan(unit, null);
        }
        return found;
    }

    private static boolean isConcatenated(ExpressionTree argument) {
        return argument instanceof BinaryTree sum
                && sum.getKind() == Tree.Kind.PLUS
                && (isText(sum.getLeftOperand()) || isText(sum.getRightOperand()));
    }

    private static boolean isText(ExpressionTree operand) {
        return operand instanceof LiteralTree literal && literal.getValue() instanceof String
                || isConcatenated(operand);
    }

    /** Methods of more than {@link #LONGEST_METHOD} lines, as {@code class#method}. */
    List<String> longMethods() {
        var found = new ArrayList<String>();
        for (var unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    var lines = unit.getLineMap();
                    long first = positions.getStartPosition(unit, method);
                    long last = positions.getEndPosition(unit, method);
                    if (last > first && lines.getLineNumber(last) - lines.getLineNumber(first) + 1 > LONGEST_METHOD) {
                        found.add(place(unit) + "#" + method.getName());
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
        return found.stream().distinct().sorted().toList();
    }

    private final class Entities extends TreeScanner<Void, Void> {
        private final String feature;

        Entities(String feature) {
            this.feature = feature;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            for (var annotation : type.getModifiers().getAnnotations()) {
                switch (annotation.getAnnotationType().toString()) {
                    case "Entity" -> owners.put(type.getSimpleName().toString(), feature);
                    case "Table" -> table(annotation);
                    default -> {
                        continue;
                    }
                }
            }
            return super.visitClass(type, nothing);
        }

        private void table(AnnotationTree annotation) {
            for (var argument : annotation.getArguments()) {
                var name = Pattern.compile("name = \"(\\w+)\"").matcher(argument.toString());
                if (name.find()) {
                    owners.put(name.group(1), feature);
                }
            }
        }
    }
}
