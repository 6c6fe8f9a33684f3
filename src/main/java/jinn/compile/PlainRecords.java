package jinn.compile;

import java.util.Objects;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.ClassConstantInstruction;

/**
 * Gives records an {@code equals} that asks for their type, not for their Class. The compiler
 * makes an object of every Class that is asked for as the program starts: 200 of them, to each of
 * which the collector writes, and to a page of every class as well.
 */
public final class PlainRecords implements ClassHolderTransformer {

    private static final String RECORD = "java.lang.Record";
    private static final MethodDescriptor EQUALS =
            new MethodDescriptor("equals", Object.class, boolean.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!RECORD.equals(type.getParent())) {
            return;
        }
        MethodHolder equals = type.getMethod(EQUALS);
        if (isGenerated(equals)) {
            type.removeMethod(equals);
            type.addMethod(plainEquals(type, context.getHierarchy()));
        }
    }

    /** What TeaVM makes of the one that javac leaves to ObjectMethods (JLS 8.10.3). */
    private static boolean isGenerated(MethodHolder method) {
        if (method == null || method.getProgram() == null) {
            return false;
        }
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof ClassConstantInstruction) {
                    return true;
                }
            }
        }
        return false;
    }

    private static MethodHolder plainEquals(ClassHolder type, ClassHierarchy hierarchy) {
        MethodHolder method = new MethodHolder(EQUALS);
        method.setLevel(AccessLevel.PUBLIC);
        ProgramEmitter program = ProgramEmitter.create(method, hierarchy);
        ValueType own = ValueType.object(type.getName());
        ValueEmitter self = program.var(0, own);
        ValueEmitter other = program.var(1, Object.class);
        program.when(() -> other.instanceOf(own).isFalse())
                .thenDo(() -> program.constant(0).returnValue());
        ValueEmitter same = other.cast(own);
        for (FieldHolder field : type.getFields()) {
            if (!field.hasModifier(ElementModifier.STATIC)) {
                ValueEmitter mine = self.getField(field.getName(), field.getType());
                ValueEmitter its = same.getField(field.getName(), field.getType());
                program.when(() -> differ(program, field.getType(), mine, its))
                        .thenDo(() -> program.constant(0).returnValue());
            }
        }
        program.constant(1).returnValue();
        return method;
    }

    private static ConditionEmitter differ(ProgramEmitter program, ValueType type,
            ValueEmitter mine, ValueEmitter its) {
        if (!(type instanceof ValueType.Primitive primitive)) {
            return program.invoke(Objects.class, "equals", boolean.class,
                    mine.cast(Object.class), its.cast(Object.class)).isFalse();
        }
        return switch (primitive.getKind()) {
            case BOOLEAN, BYTE, SHORT, CHARACTER, INTEGER -> mine.isNotEqualTo(its);
            case LONG, FLOAT, DOUBLE -> mine.compareTo(its).isNotEqualTo(program.constant(0));
        };
    }
}
